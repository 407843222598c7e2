package io.tributary.mappings.facebook;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.facebook.FacebookChange.Deed;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which comment, post or review it is, whose, and what became of it. */
final class FacebookChangeConversions {

    /** What is removed never comes back: the removal beats an edit that comes late. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    private static final int LONGEST_RATING = 10;

    private FacebookChangeConversions() {}

    static Kind kind(FacebookChange change) {
        return change.isReview() ? Kind.REVIEW : Kind.COMMENT;
    }

    static String eventId(FacebookChange change, FacebookContext context) {
        if (change.isReview()) {
            return context.required(change.openGraphStoryId(), "open_graph_story_id");
        }
        return change.isComment()
                ? context.required(change.commentId(), "comment_id")
                : context.required(change.postId(), "post_id");
    }

    /**
     * That a page was mentioned says less than its feed, and that something is hidden has no words:
     * neither replaces anything.
     */
    static String part(FacebookContext context) {
        return context.isVisibility() ? "visibility" : context.isMention() ? "mention" : "";
    }

    static long revision(FacebookContext context) {
        return switch (context.deed()) {
            case WRITTEN -> 0;
            case EDITED, HIDDEN, SHOWN -> context.sentAt().toEpochMilli();
            case REMOVED -> FINAL_REVISION;
        };
    }

    static boolean deleted(FacebookContext context) {
        return context.deed() == Deed.REMOVED;
    }

    static Instant time(FacebookChange change, FacebookContext context) {
        return change.createdTime() == null || context.isVisibility()
                ? context.sentAt()
                : change.createdTime();
    }

    static Direction direction(FacebookChange change, FacebookContext context) {
        return isPage(change, context) ? Direction.OUTBOUND : Direction.INBOUND;
    }

    private static boolean isPage(FacebookChange change, FacebookContext context) {
        return context.page().equals(change.authorId());
    }

    static List<Participant> participants(FacebookChange change, FacebookContext context) {
        boolean byPage = isPage(change, context);
        Participant page =
                new Participant(
                        ParticipantRole.AGENT,
                        byPage ? change.authorName() : null,
                        List.of(Identifier.of("facebook.page", context.page(), Proof.NETWORK)));
        return byPage ? List.of(page) : List.of(customer(change, context), page);
    }

    /** Ids of people are unique to the page; who shares none is still somebody. */
    private static Participant customer(FacebookChange change, FacebookContext context) {
        String id = change.authorId();
        return new Participant(
                ParticipantRole.CUSTOMER,
                change.authorName(),
                id == null
                        ? List.of()
                        : List.of(
                                Identifier.scoped(
                                        "facebook.user", context.page(), id, Proof.NETWORK)));
    }

    static @Nullable String text(FacebookChange change, FacebookContext context) {
        return context.isVisibility()
                ? null
                : Payloads.firstText(change.reviewText(), change.message());
    }

    /** A comment with its answers; a post with all that thousands say of it is none. */
    static @Nullable String thread(FacebookChange change) {
        if (!change.isComment()) {
            return null;
        }
        String answered = answeredComment(change);
        return "comment:" + (answered == null ? change.commentId() : answered);
    }

    private static @Nullable String answeredComment(FacebookChange change) {
        String parent = Payloads.text(change.parentId());
        return parent == null || parent.equals(change.postId()) ? null : parent;
    }

    static String messageId(FacebookChange change, FacebookContext context) {
        return global(eventId(change, context));
    }

    static List<String> replyTo(FacebookChange change) {
        String parent =
                change.isComment() ? Payloads.firstText(change.parentId(), change.postId()) : null;
        return parent == null ? List.of() : List.of(global(parent));
    }

    private static String global(String id) {
        return "facebook:" + id;
    }

    static List<Attachment> attachments(FacebookChange change) {
        return Stream.concat(
                        Stream.of(
                                change.photo(),
                                change.video(),
                                change.isFile() ? change.link() : null),
                        Payloads.list(change.photos()).stream())
                .map(Payloads::text)
                .filter(Objects::nonNull)
                .distinct()
                .map(url -> new Attachment(null, null, null, url))
                .toList();
    }

    static @Nullable String link(FacebookChange change) {
        return change.post() == null ? null : Payloads.text(change.post().permalinkUrl());
    }

    static Map<String, Object> attributes(FacebookChange change, FacebookContext context) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "facebook");
        attributes.put("page", context.page());
        put(attributes, "post", change.isComment() ? Payloads.text(change.postId()) : null);
        put(attributes, "item", change.isPost() ? change.item() : null);
        put(attributes, "sharedLink", change.isFile() ? null : Payloads.text(change.link()));
        put(attributes, "mention", context.isMention() ? true : null);
        put(attributes, "hidden", context.isVisibility() ? context.deed() == Deed.HIDDEN : null);
        put(attributes, "rating", rating(change));
        put(attributes, "recommendation", Payloads.text(change.recommendationType()));
        return attributes;
    }

    /** Numbers beyond are no ratings; written out they would fill pages. */
    private static @Nullable Object rating(FacebookChange change) {
        return change.rating() == null
                        || change.rating().precision() + Math.abs((long) change.rating().scale())
                                > LONGEST_RATING
                ? null
                : change.rating();
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
