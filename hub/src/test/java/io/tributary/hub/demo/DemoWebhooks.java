package io.tributary.hub.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts webhooks to the hub as a platform does, and signs them. */
final class DemoWebhooks {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI hub;

    DemoWebhooks(URI hub) {
        this.hub = hub;
    }

    /**
     * @throws IOException if the hub does not answer with 2xx: the demo stops and says so
     */
    void post(String source, byte[] body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(hub.resolve("/webhooks/" + source))
                        .timeout(Duration.ofSeconds(10))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "the hub answered " + answer.statusCode() + " to a webhook of " + source);
        }
    }

    /** A recorded payload, to be filled in. */
    static ObjectNode recorded(ObjectMapper json, String resource) throws IOException {
        try (InputStream payload = DemoWebhooks.class.getResourceAsStream(resource)) {
            return (ObjectNode) json.readTree(payload);
        }
    }

    static String hmacHex(String secret, byte[] body) {
        return HexFormat.of().formatHex(hmac(secret, body));
    }

    static String hmacBase64(String secret, byte[] body) {
        return Base64.getEncoder().encodeToString(hmac(secret, body));
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
