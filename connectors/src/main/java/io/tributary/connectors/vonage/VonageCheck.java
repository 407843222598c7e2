package io.tributary.connectors.vonage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.SignatureVerifier;
import io.tributary.connectors.webhook.SignedTime;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Verifies the token, then what it says of the request: that it is of this body, which Vonage's own
 * libraries leave to the receiver, and of this time.
 */
final class VonageCheck implements WebhookCheck {

    /** Where the signature of a token is put for the verifier; no header of a real request. */
    static final String SIGNATURE = "jwt-signature";

    private static final HeaderField TOKEN = HeaderField.of("authorization", "Bearer ");
    private static final SignedTime ISSUED =
            new SignedTime(TOKEN, ChronoUnit.SECONDS, Duration.ofMinutes(5), Duration.ofMinutes(1));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TOKEN = 8192;

    private final SignatureVerifier verifier;

    VonageCheck(SignatureVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public String name() {
        return "vonage";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets secrets = Secrets.of(settings);
            List<String> tokens = TOKEN.values(request);
            if (tokens.size() != 1 || tokens.get(0).length() > LONGEST_TOKEN) {
                return new Verdict.Refused("the request needs exactly one bearer token");
            }
            String[] parts = tokens.get(0).split("\\.", -1);
            return parts.length == 3
                    ? token(parts, request, secrets)
                    : new Verdict.Refused("the token is not of three parts");
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Verdict token(String[] parts, WebhookRequest request, Secrets secrets) {
        if (!json(parts[0]).path("alg").asText().equals("HS256")) {
            return new Verdict.Refused("the token is not signed with HS256");
        }
        Verdict verdict = verifier.verify(signed(parts, request), secrets);
        return verdict instanceof Verdict.Genuine ? claims(json(parts[1]), request) : verdict;
    }

    private static Verdict claims(JsonNode claims, WebhookRequest request) {
        String hash = claims.path("payload_hash").asText();
        if (!SignatureVerifier.constantTimeEquals(sha256(request.body()), hash)) {
            return new Verdict.Refused("payload_hash does not match the body");
        }
        String objection = ISSUED.objection(claims.path("iat").asText(), request.receivedAt());
        return objection == null ? new Verdict.Genuine() : new Verdict.Refused(objection);
    }

    /** The token as a request of its own: its first two parts are what is signed. */
    private static WebhookRequest signed(String[] parts, WebhookRequest request) {
        return new WebhookRequest(
                request.method(),
                request.url(),
                Map.of(),
                Map.of(SIGNATURE, List.of(parts[2])),
                (parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8),
                request.receivedAt());
    }

    private static JsonNode json(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException | IllegalArgumentException e) {
            // The cause is left out: it quotes what the sender chose.
            throw new IllegalArgumentException("the token cannot be read");
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
