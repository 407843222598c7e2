package io.tributary.connectors.alexa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.connectors.webhook.Secrets;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a signed body says of itself: when it was sent, and which skill it is for. */
final class AlexaBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOLERANCE = Duration.ofSeconds(150);
    private static final Duration TOLERANCE_OF_EVENTS = Duration.ofHours(1);

    private AlexaBody() {}

    /** Why the body is not for this skill and this time; null if it is. */
    static @Nullable String objection(byte[] body, Instant now, Secrets skills) {
        JsonNode root = read(body);
        if (!skills.contains(skill(root))) {
            return "the request is for another skill";
        }
        JsonNode request = root.path("request");
        Instant sent = time(request.path("timestamp"));
        if (sent == null) {
            return "the request has no time";
        }
        boolean event = request.path("type").asText("").startsWith("AlexaSkillEvent.");
        Duration tolerance = event ? TOLERANCE_OF_EVENTS : TOLERANCE;
        return Duration.between(sent, now).abs().compareTo(tolerance) > 0
                ? "the request is too old or from the future"
                : null;
    }

    private static String skill(JsonNode root) {
        JsonNode session = root.path("session").path("application").path("applicationId");
        JsonNode context =
                root.path("context").path("System").path("application").path("applicationId");
        return session.isTextual() ? session.asText() : context.asText("");
    }

    private static @Nullable Instant time(JsonNode written) {
        try {
            if (written.isIntegralNumber() && written.canConvertToLong()) {
                return Instant.ofEpochMilli(written.asLong());
            }
            return written.isTextual() ? OffsetDateTime.parse(written.asText()).toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            // The cause is left out: it quotes what the sender chose.
            throw new IllegalArgumentException("the body is not JSON");
        }
    }
}
