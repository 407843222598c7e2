package io.tributary.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Calls to a running hub. */
public final class Http {

    public static final String VIEWER = "vera.viewer-secret";
    public static final String OPERATOR = "otto.operator-secret";
    public static final String ADMIN = "ada.admin-secret";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    public static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the hub did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public static HttpResponse<String> get(int port, String path, String key) {
        HttpRequest.Builder request = request(port, path);
        return send(key == null ? request : request.header("X-Api-Key", key));
    }

    public static HttpResponse<String> post(int port, String path, String type, String body) {
        return post(port, path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpResponse<String> post(int port, String path, String type, byte[] body) {
        return send(
                request(port, path)
                        .header("Content-Type", type)
                        .header("X-Api-Key", OPERATOR)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Without a Content-Length. */
    public static HttpRequest.BodyPublisher chunked(byte[] body) {
        return HttpRequest.BodyPublishers.ofInputStream(
                () -> (InputStream) new java.io.ByteArrayInputStream(body));
    }
}
