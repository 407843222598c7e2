package io.tributary.mappings.discourse;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic, without its posts. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DiscourseTopic(
        @Nullable String id,
        @Nullable String title,
        @Nullable String slug,
        @Nullable String archetype,
        @Nullable List<Object> tags,
        @Nullable Boolean closed,
        @Nullable Boolean archived,
        @Nullable DiscourseUser createdBy,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant lastPostedAt,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant deletedAt) {}
