package io.tributary.mappings.linkedin;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.EpochMillis;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a post of an organisation.
 *
 * @param organizationalEntity whose post it is, or who is mentioned
 * @param sourcePost the post
 * @param generatedActivity what came of it: a comment or another post
 * @param decoratedGeneratedActivity the same, with its words; null if LinkedIn tells none
 * @param subscriber the administrator in whose name the webhook comes
 */
record LinkedInNotification(
        @Nullable String action,
        @Nullable String organizationalEntity,
        @Nullable String sourcePost,
        @Nullable String generatedActivity,
        @Nullable Decorated decoratedGeneratedActivity,
        @JsonDeserialize(using = EpochMillis.class) @Nullable Instant lastModifiedAt,
        @Nullable String subscriber) {

    private static final Set<String> COMMENTS =
            Set.of("COMMENT", "ADMIN_COMMENT", "COMMENT_EDIT", "COMMENT_DELETE");
    private static final Set<String> SHARES = Set.of("SHARE", "SHARE_MENTION");

    /** Either of them. */
    record Decorated(@Nullable Said comment, @Nullable Said share) {}

    /**
     * What was said.
     *
     * @param entity names it
     * @param owner who said it
     * @param object the post that a comment is below
     * @param parentComment that it answers; null if it answers none
     */
    record Said(
            @Nullable String entity,
            @Nullable String owner,
            @Nullable String text,
            @Nullable String object,
            @Nullable String parentComment) {}

    /**
     * Who passes a post on without a word says nothing; and an edit that LinkedIn tells no words of
     * would but take the old ones away.
     */
    boolean tells() {
        if (isComment()) {
            return !isEdit() || text() != null;
        }
        return action != null && SHARES.contains(action) && (isMention() || text() != null);
    }

    boolean isComment() {
        return action != null && COMMENTS.contains(action);
    }

    boolean isEdit() {
        return "COMMENT_EDIT".equals(action);
    }

    boolean isDeletion() {
        return "COMMENT_DELETE".equals(action);
    }

    boolean isMention() {
        return "SHARE_MENTION".equals(action);
    }

    boolean isByAdministrator() {
        return "ADMIN_COMMENT".equals(action);
    }

    private @Nullable Said said() {
        Decorated told = decoratedGeneratedActivity;
        return told == null ? null : isComment() ? told.comment() : told.share();
    }

    @Nullable String entity() {
        Said said = said();
        return Payloads.firstText(said == null ? null : said.entity(), generatedActivity);
    }

    @Nullable String owner() {
        Said said = said();
        return said == null ? null : Payloads.text(said.owner());
    }

    @Nullable String text() {
        Said said = said();
        return said == null ? null : Payloads.text(said.text());
    }

    @Nullable String parentComment() {
        Said said = said();
        return said == null ? null : Payloads.text(said.parentComment());
    }

    /** The post that a comment is below. */
    @Nullable String post() {
        Said said = said();
        return Payloads.firstText(said == null ? null : said.object(), sourcePost);
    }
}
