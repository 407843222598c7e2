package io.tributary.connectors.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where access tokens are got (RFC 6749, 3.2): in little time, following no redirection. */
public final class TokenEndpoint {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LIFETIME_IF_NOT_TOLD = Duration.ofMinutes(5);
    private static final int MOST_BYTES = 100_000;
    private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{1,60}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /**
     * @param address of https; http only on this machine
     * @throws IllegalArgumentException if it is another
     */
    public TokenEndpoint(URI address) {
        this.address = address;
        boolean plain = "http".equals(address.getScheme()) && isThisMachine(address.getHost());
        if (address.getHost() == null || (!plain && !"https".equals(address.getScheme()))) {
            throw new IllegalArgumentException(
                    "the option 'tokenEndpoint' must be an https address");
        }
    }

    private static boolean isThisMachine(@Nullable String host) {
        return host != null
                && (host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}|\\[::1]"))
                && isLoopback(host);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException e) {
            return false; // a name without an address is not this machine's
        }
    }

    /**
     * @throws PermanentFailure if the endpoint refuses, and so will until somebody changes the
     *     settings or consents anew
     * @throws TransientFailure if it is away, busy, or answers with something else
     */
    AccessToken ask(Map<String, String> form) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build();
        try {
            HttpResponse<InputStream> response =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return token(response.statusCode(), body.readNBytes(MOST_BYTES));
            }
        } catch (IOException e) {
            throw new TransientFailure("the token endpoint is away, or answers nonsense", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("interrupted while a token was asked for", e);
        }
    }

    private static AccessToken token(int status, byte[] body) throws IOException {
        if (status == 400 || status == 401 || status == 403) {
            throw new PermanentFailure(
                    "the token endpoint refuses ("
                            + errorCode(body)
                            + "): check the client, its"
                            + " secret and rights, and whether the consent still holds",
                    null);
        }
        if (status != 200) {
            throw new TransientFailure("the token endpoint answers status " + status, null);
        }
        // The message of an exception of Jackson may quote the answer, which is a secret.
        JsonNode answer = JSON.readTree(body);
        String token = answer.path("access_token").asText();
        if (token.isEmpty()) {
            throw new TransientFailure("the token endpoint gives no access_token", null);
        }
        long seconds = answer.path("expires_in").asLong();
        String refreshToken = answer.path("refresh_token").asText();
        return new AccessToken(
                token,
                seconds > 0 ? Duration.ofSeconds(seconds) : LIFETIME_IF_NOT_TOLD,
                refreshToken.isEmpty() ? null : refreshToken);
    }

    /** One of the words that the protocol has for it; what else is told may name people. */
    private static String errorCode(byte[] body) {
        try {
            String code = JSON.readTree(body).path("error").asText();
            return ERROR_CODE.matcher(code).matches() ? code : "no reason";
        } catch (IOException e) {
            return "no reason";
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
