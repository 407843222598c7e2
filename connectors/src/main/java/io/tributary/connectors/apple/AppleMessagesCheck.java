package io.tributary.connectors.apple;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.connectors.webhook.BearerToken;
import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.SecretDecoding;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.SignedTime;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Verifies the token and its claims, then unpacks the body. */
final class AppleMessagesCheck implements WebhookCheck {

    /** Apple issues a token for more than one message, and tells no end of it. */
    private static final SignedTime ISSUED =
            new SignedTime(
                    HeaderField.of("authorization", "Bearer "),
                    ChronoUnit.SECONDS,
                    Duration.ofHours(1),
                    Duration.ofMinutes(5));

    private static final int MOST_BYTES = 10_000_000;

    private final BearerToken token = new BearerToken(SecretDecoding.BASE64);

    @Override
    public String name() {
        return "apple-messages";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings);
        Secrets.of(settings, "msp");
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets providers = Secrets.of(settings, "msp");
            JsonNode claims = token.claims(request, Secrets.of(settings));
            if (!isFor(claims.path("aud"), providers)) {
                return new Verdict.Refused("the token is for another provider");
            }
            String objection = ISSUED.objection(claims.path("iat").asText(), request.receivedAt());
            if (objection != null) {
                return new Verdict.Refused(objection);
            }
            return request.method().equals("POST") && request.body().length > 0
                    ? opened(request.body())
                    : new Verdict.Refused("the request is not a POST with a body");
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isFor(JsonNode audience, Secrets providers) {
        if (audience.isTextual()) {
            return providers.contains(audience.asText());
        }
        for (JsonNode each : audience) {
            if (each.isTextual() && providers.contains(each.asText())) {
                return true;
            }
        }
        return false;
    }

    private static Verdict opened(byte[] body) {
        boolean packed = body.length > 1 && body[0] == (byte) 0x1F && body[1] == (byte) 0x8B;
        if (!packed) {
            return new Verdict.Genuine();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] unpacked = in.readNBytes(MOST_BYTES);
            return unpacked.length < MOST_BYTES
                    ? new Verdict.Opened(unpacked)
                    : new Verdict.Refused("the unpacked body is too large");
        } catch (IOException e) {
            return new Verdict.Refused("the body cannot be unpacked");
        }
    }
}
