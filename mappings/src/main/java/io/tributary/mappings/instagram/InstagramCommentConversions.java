package io.tributary.mappings.instagram;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which comment it is, whose, and where. */
final class InstagramCommentConversions {

    private InstagramCommentConversions() {}

    /** A mention in a comment is named as the comment is; one below a picture by the picture. */
    static String eventId(InstagramComment comment, InstagramContext context) {
        if (!context.isMention()) {
            return context.required(comment.id(), "id");
        }
        String inComment = Payloads.text(comment.commentId());
        return inComment == null
                ? "media:" + context.required(comment.mediaId(), "media_id")
                : inComment;
    }

    /**
     * What webhooks tell of a comment is the main part. That the company was mentioned says less,
     * and an object of the Graph API may leave out who wrote it: neither replaces anything.
     */
    static String part(InstagramContext context) {
        return context.isMention() ? "mention" : context.isObject() ? "object" : "";
    }

    static long revision(InstagramContext context) {
        return context.isObject() ? Math.max(context.receivedAt().toEpochMilli(), 0) : 0;
    }

    static Instant time(InstagramComment comment, InstagramContext context) {
        Instant time = comment.timestamp() == null ? context.sentAt() : comment.timestamp();
        return context.required(time, "timestamp");
    }

    static Direction direction(InstagramComment comment, InstagramContext context) {
        return isCompany(comment, context) ? Direction.OUTBOUND : Direction.INBOUND;
    }

    private static boolean isCompany(InstagramComment comment, InstagramContext context) {
        InstagramComment.User from = comment.from();
        String username = username(comment);
        return (from != null && from.id() != null && from.id().equals(context.account()))
                || (username != null && context.own().contains(username));
    }

    static List<Participant> participants(InstagramComment comment, InstagramContext context) {
        List<Participant> participants = new ArrayList<>();
        boolean company = isCompany(comment, context);
        if (!company) {
            participants.add(
                    new Participant(ParticipantRole.CUSTOMER, null, identifiers(comment, context)));
        }
        if (context.account() != null || company) {
            participants.add(company(comment, context));
        }
        return participants;
    }

    private static Participant company(InstagramComment comment, InstagramContext context) {
        String account =
                context.account() == null && comment.from() != null
                        ? Payloads.text(comment.from().id())
                        : context.account();
        return new Participant(
                ParticipantRole.AGENT,
                null,
                account == null
                        ? List.of()
                        : List.of(Identifier.of("instagram.account", account, Proof.NETWORK)));
    }

    /** The same ids as in messages to the account, without which they say nothing. */
    private static List<Identifier> identifiers(
            InstagramComment comment, InstagramContext context) {
        List<Identifier> identifiers = new ArrayList<>();
        String id = comment.from() == null ? null : Payloads.text(comment.from().id());
        if (id != null && context.account() != null) {
            identifiers.add(
                    Identifier.scoped("instagram.user", context.account(), id, Proof.NETWORK));
        }
        String username = username(comment);
        if (username != null) {
            identifiers.add(Identifier.of("instagram.username", username, Proof.NETWORK));
        }
        return identifiers;
    }

    private static @Nullable String username(InstagramComment comment) {
        return Payloads.firstText(
                comment.from() == null ? null : comment.from().username(), comment.username());
    }

    /** A comment with its answers; a picture with all that thousands say of it is none. */
    static @Nullable String thread(InstagramComment comment) {
        String thread = Payloads.firstText(comment.parentId(), comment.id(), comment.commentId());
        return thread == null ? null : "comment:" + thread;
    }

    static String messageId(InstagramComment comment, InstagramContext context) {
        return global(eventId(comment, context));
    }

    static List<String> replyTo(InstagramComment comment) {
        String parent = Payloads.text(comment.parentId());
        return parent == null ? List.of() : List.of(global(parent));
    }

    private static String global(String comment) {
        return "instagram:" + comment;
    }

    static Map<String, Object> attributes(InstagramComment comment, InstagramContext context) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "instagram");
        put(attributes, "businessAccount", context.account());
        InstagramComment.Media media = comment.media();
        put(attributes, "media", media == null ? comment.mediaId() : media.id());
        if (media != null) {
            put(attributes, "mediaType", media.mediaProductType());
            put(attributes, "referralId", media.adId());
            put(attributes, "referralHeadline", media.adTitle());
        }
        put(attributes, "live", context.field().equals("live_comments") ? true : null);
        put(attributes, "mention", context.isMention() ? true : null);
        put(attributes, "hidden", comment.hidden());
        put(attributes, "likes", comment.likeCount());
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
