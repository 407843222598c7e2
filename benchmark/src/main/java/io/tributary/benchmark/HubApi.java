package io.tributary.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** What is asked of a hub besides what is measured. */
final class HubApi {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI rebuild;

    HubApi(int port) {
        rebuild = URI.create("http://127.0.0.1:" + port + "/api/v1/rebuild");
    }

    /** Compares one customer with the from-scratch twin; the report. */
    JsonNode rebuild(UUID customer) throws IOException, InterruptedException {
        return post("{\"customer\":\"" + customer + "\"}");
    }

    /** Compares all, in the background. */
    JsonNode rebuildAll() throws IOException, InterruptedException {
        return post("{}");
    }

    JsonNode lastRebuild() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(rebuild).GET());
    }

    private JsonNode post(String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(rebuild)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The hub answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
