package io.tributary.mappings.instagram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.meta.MetaTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment, as a webhook or the Graph API has it; or that the company was mentioned in one.
 *
 * @param timestamp only in the Graph API
 * @param parentId the comment that this one answers; null if it answers none
 * @param username only in the Graph API; webhooks have it within {@code from}
 * @param commentId of a mention; null if the text below a picture mentions the company
 * @param mediaId of a mention
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record InstagramComment(
        @Nullable String id,
        @Nullable String text,
        @JsonDeserialize(using = MetaTime.class) @Nullable Instant timestamp,
        @Nullable User from,
        @Nullable String username,
        @Nullable Media media,
        @Nullable String parentId,
        @Nullable Boolean hidden,
        @Nullable Long likeCount,
        @Nullable String commentId,
        @Nullable String mediaId) {

    /** Who wrote it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record User(@Nullable String id, @Nullable String username) {}

    /** The picture, film, story or advertisement that it is below. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Media(
            @Nullable String id,
            @Nullable String mediaProductType,
            @Nullable String adId,
            @Nullable String adTitle) {}
}
