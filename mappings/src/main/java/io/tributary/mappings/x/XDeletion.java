package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.EpochMillis;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post was deleted. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record XDeletion(
        @Nullable Status status,
        @JsonDeserialize(using = EpochMillis.class) @Nullable Instant timestampMs) {

    /** Which one, and whose it was. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Status(@Nullable String id, @Nullable String userId) {}

    XPost toPost(XContext context) {
        Status post = context.required(status, "status");
        String author = context.required(post.userId(), "status.user_id");
        return XPost.deleted(
                context.required(post.id(), "status.id"),
                new XUser(author, null, null, null, null),
                context.required(timestampMs, "timestamp_ms"));
    }
}
