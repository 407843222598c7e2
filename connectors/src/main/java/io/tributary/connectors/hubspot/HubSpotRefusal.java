package io.tributary.connectors.hubspot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.RetryAfter;
import io.tributary.history.failure.TransientFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** What answers mean that are about the account as a whole, not about a record. */
final class HubSpotRefusal {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOO_MANY = 429;

    /** How long to leave HubSpot alone until somebody may have mended what is wrong. */
    private static final Duration MISCONFIGURED = Duration.ofSeconds(30);

    /** The day ends at midnight in the account's time zone, which no answer tells. */
    private static final Duration DAILY = Duration.ofHours(1);

    /** All other limits are of ten seconds or less. */
    private static final Duration BURST = Duration.ofSeconds(10);

    private HubSpotRefusal() {}

    /** To be thrown; pauses the target. */
    static TransientFailure of(ApiAnswer answer, Instant now) {
        int status = answer.status();
        if (status == TOO_MANY) {
            return tooMany(answer, now);
        }
        if (status == 401) {
            return misconfigured(
                    "HubSpot refuses the token, status 401; check"
                            + " tributary.hubspot-target.token");
        }
        if (status == 403) {
            return misconfigured(
                    "HubSpot refuses the private app, status 403; check its scopes"
                            + " (docs/HUBSPOT.md)");
        }
        if (answer.isPassing() || status == 423) {
            return new TransientFailure(
                    "HubSpot is not available, status " + status, null, RetryAfter.of(answer, now));
        }
        return misconfigured(
                "HubSpot answers status " + status + "; check tributary.hubspot-target.address");
    }

    /** To be thrown if records cannot be known by their ids. */
    static TransientFailure unprepared(String kind) {
        return misconfigured(
                "HubSpot has no property "
                        + HubSpotCrm.ID
                        + " of unique values for "
                        + kind
                        + "; docs/HUBSPOT.md tells how to make it");
    }

    private static TransientFailure tooMany(ApiAnswer answer, Instant now) {
        Duration asked = RetryAfter.of(answer, now);
        if (policy(answer).equals("DAILY")) {
            return new TransientFailure(
                    "HubSpot's calls of the day are used up",
                    null,
                    asked == null || asked.compareTo(DAILY) < 0 ? DAILY : asked);
        }
        return new TransientFailure(
                "HubSpot asks to be left alone, status 429", null, asked == null ? BURST : asked);
    }

    private static String policy(ApiAnswer answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return body == null ? "" : body.path("policyName").asText("");
        } catch (JsonProcessingException e) {
            // A proxy's page; what the status says is enough.
            return "";
        } catch (IOException e) {
            throw new IllegalStateException("an array of bytes can be read", e);
        }
    }

    private static TransientFailure misconfigured(String reason) {
        return new TransientFailure(reason, null, MISCONFIGURED);
    }
}
