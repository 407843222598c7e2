package io.tributary.connectors.vonage;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.connectors.webhook.BearerToken;
import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.SecretDecoding;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.SignatureVerifier;
import io.tributary.connectors.webhook.SignedTime;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;

/**
 * Verifies the token, then what it says of the request: that it is of this body, which Vonage's own
 * libraries leave to the receiver, and of this time.
 */
final class VonageCheck implements WebhookCheck {

    private static final SignedTime ISSUED =
            new SignedTime(
                    HeaderField.of("authorization", "Bearer "),
                    ChronoUnit.SECONDS,
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(1));

    private final BearerToken token = new BearerToken(SecretDecoding.TEXT);

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
            return claims(token.claims(request, Secrets.of(settings)), request);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Verdict claims(JsonNode claims, WebhookRequest request) {
        String hash = claims.path("payload_hash").asText();
        if (!SignatureVerifier.constantTimeEquals(sha256(request.body()), hash)) {
            return new Verdict.Refused("payload_hash does not match the body");
        }
        String objection = ISSUED.objection(claims.path("iat").asText(), request.receivedAt());
        return objection == null ? new Verdict.Genuine() : new Verdict.Refused(objection);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
