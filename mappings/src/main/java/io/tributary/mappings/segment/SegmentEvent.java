package io.tributary.mappings.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of the tracking API.
 *
 * @param type {@code track}, {@code page}, ...; {@code action} in old payloads
 * @param event what happened, of a track call
 * @param name of the page or screen
 * @param timestamp when it happened by the sender's clock; corrected where {@code receivedAt} is
 *     there, as in what Segment itself passes on
 * @param sentAt when it was sent, by the same clock
 */
record SegmentEvent(
        @Nullable String type,
        @Nullable String action,
        @Nullable String event,
        @Nullable String name,
        @Nullable String category,
        @Nullable String messageId,
        @Nullable String userId,
        @Nullable String anonymousId,
        @Nullable String previousId,
        @Nullable String groupId,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant timestamp,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant originalTimestamp,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant sentAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant receivedAt,
        @Nullable JsonNode properties,
        @Nullable JsonNode traits,
        @Nullable JsonNode context) {

    /** The first of the properties of these names that says something; null if none does. */
    @Nullable String property(String... names) {
        return text(properties, names);
    }

    /** The first field of the node that is a text or a number; null if none is. */
    static @Nullable String text(@Nullable JsonNode node, String... paths) {
        if (node == null) {
            return null;
        }
        for (String path : paths) {
            JsonNode value = node.at("/" + path.replace('.', '/'));
            boolean says = value.isTextual() || value.isNumber();
            String text = says ? Payloads.text(value.asText()) : null;
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
