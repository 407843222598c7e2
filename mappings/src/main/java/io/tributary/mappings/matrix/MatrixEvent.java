package io.tributary.mappings.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tributary.mappings.payload.EpochMillis;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a room.
 *
 * @param eventId unique everywhere, with a {@code $} before
 * @param sender a user, unique everywhere: {@code @name:server}
 * @param stateKey whom or what a change of the room's state is about
 * @param redacts the event that this one takes back; newer rooms have it in the content
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MatrixEvent(
        @Nullable String type,
        @Nullable String eventId,
        @Nullable String roomId,
        @Nullable String sender,
        @Nullable String stateKey,
        @Nullable String redacts,
        @Nullable JsonNode content,
        @JsonDeserialize(using = EpochMillis.class) @Nullable Instant originServerTs) {

    JsonNode told() {
        return content == null ? MissingNode.getInstance() : content;
    }

    /** A text of the content; null if it is none. */
    @Nullable String text(String field) {
        return text(told(), field);
    }

    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? Payloads.text(value.asText()) : null;
    }

    /** How this event belongs to another one. */
    JsonNode relation() {
        return told().path("m.relates_to");
    }

    boolean relates(String how) {
        return how.equals(text(relation(), "rel_type"));
    }

    /** The event that this one belongs to; null if there is none. */
    @Nullable String related() {
        return text(relation(), "event_id");
    }

    /** The event that this one answers; null if it answers none. */
    @Nullable String answered() {
        return text(relation().path("m.in_reply_to"), "event_id");
    }

    /** What a message says: of an edit, what it says now. */
    JsonNode said() {
        JsonNode edited = told().path("m.new_content");
        return relates("m.replace") && edited.isObject() ? edited : told();
    }

    boolean isMessage(String messageType) {
        return Objects.equals(text(said(), "msgtype"), messageType);
    }
}
