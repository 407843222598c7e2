package io.tributary.connectors.salesforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the events of a topic were taken.
 *
 * @param replayId of the last one; null if whatever Salesforce still has is to be read
 * @param at when it happened
 */
record SalesforcePosition(@Nullable String replayId, Instant at) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPLAY_ID = "replayId";
    private static final String AT = "at";

    /**
     * @throws IllegalStateException if it is none
     */
    static SalesforcePosition parse(String written) {
        try {
            JsonNode position = JSON.readTree(written);
            return new SalesforcePosition(
                    position.path(REPLAY_ID).textValue(),
                    Instant.parse(position.path(AT).asText("")));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalStateException(
                    "the kept position is none of Salesforce: remove it, to begin anew", e);
        }
    }

    /** The position behind an event of change data capture, or of another topic. */
    static SalesforcePosition behind(@Nullable String replayId, String event, Instant now) {
        try {
            JsonNode committed = JSON.readTree(event).at("/ChangeEventHeader/commitTimestamp");
            return new SalesforcePosition(
                    replayId,
                    committed.isIntegralNumber() ? Instant.ofEpochMilli(committed.asLong()) : now);
        } catch (JsonProcessingException e) {
            // Whatever it is, it was taken: the mapping tells what is wrong with it.
            return new SalesforcePosition(replayId, now);
        }
    }

    /** Whether Salesforce may have thrown away what comes behind it. */
    boolean isOlderThan(Duration retention, Instant now) {
        return at.isBefore(now.minus(retention));
    }

    String written() {
        ObjectNode position = JSON.createObjectNode();
        position.put(REPLAY_ID, replayId);
        position.put(AT, at.toString());
        return position.toString();
    }
}
