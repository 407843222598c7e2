package io.tributary.mappings.rocketchat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a visitor: as webhooks tell it, as a room, or as one that waits.
 *
 * @param id of the room
 * @param label the name of the room
 * @param status of one that waits
 */
record RocketSession(
        @JsonProperty("_id") @JsonAlias("rid") @Nullable String id,
        @JsonAlias("fname") @Nullable String label,
        @Nullable String topic,
        @JsonAlias("v") @Nullable RocketPerson visitor,
        @JsonAlias("servedBy") @Nullable RocketPerson agent,
        @JsonAlias("ts") @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonAlias("lm") @JsonDeserialize(using = WrittenTime.class)
                @Nullable Instant lastMessageAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant closedAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant takenAt,
        @Nullable String status,
        @JsonAlias("departmentId") @Nullable String department,
        @Nullable List<String> tags,
        @JsonAlias("livechatData") @Nullable JsonNode customFields,
        @Nullable RocketMessage lastMessage,
        @Nullable List<RocketMessage> messages) {

    @Nullable Instant latest() {
        return lastMessageAt == null ? createdAt : lastMessageAt;
    }
}
