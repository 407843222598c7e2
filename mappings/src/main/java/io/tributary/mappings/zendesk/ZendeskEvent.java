package io.tributary.mappings.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook that subscribes to events brings.
 *
 * @param type for example {@code zen:event-type:ticket.comment_added}
 * @param detail the object that it happened to, as it is now
 * @param event what happened
 */
record ZendeskEvent(
        @Nullable String id,
        @Nullable String type,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant time,
        @Nullable JsonNode detail,
        @Nullable JsonNode event) {}
