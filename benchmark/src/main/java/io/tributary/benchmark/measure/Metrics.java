package io.tributary.benchmark.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a JVM tells of itself in the form of Prometheus. */
public final class Metrics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Bytes that the JVM allocated since its start: up to the last collection, as it counts them,
     * and what is in the eden since.
     */
    public long allocatedBytes(int port, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(PATIENCE)
                        .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body()
                .lines()
                .filter(Metrics::isAllocation)
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static boolean isAllocation(String line) {
        return line.startsWith("jvm_gc_memory_allocated_bytes_total")
                || (line.startsWith("jvm_memory_used_bytes{") && line.contains("Eden Space"));
    }
}
