package io.tributary.mappings.facebook;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.meta.MetaTime;
import io.tributary.mappings.payload.Payloads;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed on a page: a comment, a post or a review was written, edited, hidden or removed.
 *
 * @param item what it is, for example {@code comment}
 * @param verb what became of it, for example {@code add}
 * @param parentId the comment or the post that a comment answers
 * @param from null in old versions of the API, and where a person shares no name
 * @param senderId in old versions of the API
 * @param openGraphStoryId of a review
 * @param photo an address of one, of comments and posts
 * @param link that is shared; of a photo or film the file itself
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FacebookChange(
        @Nullable String item,
        @Nullable String verb,
        @Nullable String commentId,
        @Nullable String postId,
        @Nullable String parentId,
        @Nullable Person from,
        @Nullable String senderId,
        @Nullable String senderName,
        @JsonDeserialize(using = MetaTime.class) @Nullable Instant createdTime,
        @Nullable String message,
        @Nullable String photo,
        @Nullable List<String> photos,
        @Nullable String video,
        @Nullable String link,
        @Nullable Post post,
        @Nullable String openGraphStoryId,
        @Nullable String reviewerId,
        @Nullable String reviewerName,
        @Nullable BigDecimal rating,
        @Nullable String reviewText,
        @Nullable String recommendationType) {

    /** All that somebody writes other than comments and reviews. */
    private static final Set<String> POSTS =
            Set.of(
                    "post",
                    "status",
                    "photo",
                    "video",
                    "share",
                    "link",
                    "note",
                    "album",
                    "question");

    /** Whoever did it: a person, or a page. */
    record Person(@Nullable String id, @Nullable String name) {}

    /** The post that it is of. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Post(@Nullable String permalinkUrl) {}

    boolean isReview() {
        return "rating".equals(item);
    }

    boolean isComment() {
        return "comment".equals(item);
    }

    boolean isPost() {
        return item != null && POSTS.contains(item);
    }

    /** Whether the link leads to the photo or film itself. */
    boolean isFile() {
        return "photo".equals(item) || "video".equals(item);
    }

    /** Null for what neither adds nor changes words. */
    @Nullable Deed deed() {
        return verb == null
                ? null
                : switch (verb.toLowerCase(Locale.ROOT)) {
                    case "add" -> Deed.WRITTEN;
                    case "edit", "edited", "update" -> Deed.EDITED;
                    case "hide" -> Deed.HIDDEN;
                    case "unhide" -> Deed.SHOWN;
                    case "remove", "delete" -> Deed.REMOVED;
                    default -> null;
                };
    }

    @Nullable String authorId() {
        return Payloads.firstText(reviewerId, from == null ? null : from.id(), senderId);
    }

    @Nullable String authorName() {
        return Payloads.firstText(reviewerName, from == null ? null : from.name(), senderName);
    }

    /** What can become of it. */
    enum Deed {
        WRITTEN,
        EDITED,
        HIDDEN,
        SHOWN,
        REMOVED
    }
}
