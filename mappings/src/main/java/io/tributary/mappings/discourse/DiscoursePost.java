package io.tributary.mappings.discourse;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post of a topic.
 *
 * @param cooked HTML
 * @param postNumber counts within the topic; the first is what the topic began with
 * @param topicArchetype {@code private_message} if only some may read it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DiscoursePost(
        @Nullable String id,
        @Nullable String userId,
        @Nullable String username,
        @Nullable String name,
        @Nullable String cooked,
        @Nullable String raw,
        @Nullable Integer postNumber,
        @Nullable Integer replyToPostNumber,
        @Nullable String topicId,
        @Nullable String topicSlug,
        @Nullable String topicTitle,
        @Nullable String topicArchetype,
        @Nullable String categorySlug,
        @Nullable Boolean admin,
        @Nullable Boolean moderator,
        @Nullable Boolean staff,
        @Nullable Boolean hidden,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updatedAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant deletedAt) {

    DiscourseUser author() {
        return new DiscourseUser(userId, username, name, null, null, admin, moderator, staff, null);
    }

    boolean isPrivate() {
        return "private_message".equals(topicArchetype);
    }

    /** What it is known by within its community: topic and number. */
    @Nullable String place(@Nullable Integer number) {
        String topic = Payloads.text(topicId);
        return topic == null || number == null ? null : topic + "/" + number;
    }

    @Nullable Instant changed() {
        return deletedAt == null ? updatedAt : deletedAt;
    }
}
