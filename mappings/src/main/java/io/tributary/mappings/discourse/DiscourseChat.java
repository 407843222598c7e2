package io.tributary.mappings.discourse;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message of the community's chat. */
record DiscourseChat(@Nullable Message message, @Nullable Room channel) {

    /** What was written. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Message(
            @Nullable String id,
            @Nullable String message,
            @Nullable String threadId,
            @Nullable DiscourseUser user,
            @Nullable Replied inReplyTo,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant deletedAt) {}

    /** The message that is answered. */
    record Replied(@Nullable String id) {}

    /** Where it was written. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Room(@Nullable String id, @Nullable String title, @Nullable String chatableType) {

        boolean isDirect() {
            return "DirectMessage".equals(chatableType);
        }
    }
}
