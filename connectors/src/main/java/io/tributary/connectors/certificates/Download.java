package io.tributary.connectors.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Fetches what a check needs: in little time, of a bounded size, following no redirection, and few
 * at a time, as who is not known yet can make it fetch. Whom to ask is the caller's to decide.
 */
public final class Download {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 100_000;
    private static final Semaphore AT_A_TIME = new Semaphore(8);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private Download() {}

    /**
     * @throws IOException if it is not there, too large, or cannot be had now
     */
    public static byte[] bytes(URI address) throws IOException {
        if (!AT_A_TIME.tryAcquire()) {
            throw new IOException("too many downloads at a time");
        }
        try {
            return fetched(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during a download", e);
        } finally {
            AT_A_TIME.release();
        }
    }

    private static byte[] fetched(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).GET().build();
        HttpResponse<InputStream> response =
                CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            if (response.statusCode() != 200 || bytes.length == MOST_BYTES) {
                throw new IOException("not fetched: status " + response.statusCode());
            }
            return bytes;
        }
    }
}
