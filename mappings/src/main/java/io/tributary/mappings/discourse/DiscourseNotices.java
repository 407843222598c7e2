package io.tributary.mappings.discourse;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** The shapes of smaller things that Discourse tells. */
final class DiscourseNotices {

    private DiscourseNotices() {}

    /** That somebody likes a post. */
    record Like(@Nullable DiscoursePost post, @Nullable DiscourseUser user) {}

    /** Who takes care of a topic. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Assignment(
            @Nullable String type,
            @Nullable String topicId,
            @Nullable String topicTitle,
            @Nullable String assignedToId,
            @Nullable String assignedToUsername) {}
}
