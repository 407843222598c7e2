package io.tributary.mappings.linkedin;

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

/** Which comment or post it is, whose, and what became of it. */
final class LinkedInConversions {

    /** What is deleted never comes back: the deletion beats an edit that comes late. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    private LinkedInConversions() {}

    static String eventId(LinkedInNotification told, LinkedInContext context) {
        return LinkedInUrns.full(context.required(told.entity(), "generatedActivity"));
    }

    static long revision(LinkedInNotification told, LinkedInContext context) {
        return told.isDeletion()
                ? FINAL_REVISION
                : told.isEdit() ? time(told, context).toEpochMilli() : 0;
    }

    static Instant time(LinkedInNotification told, LinkedInContext context) {
        return context.required(told.lastModifiedAt(), "lastModifiedAt");
    }

    static Direction direction(LinkedInNotification told, LinkedInContext context) {
        return isCompany(told, context) ? Direction.OUTBOUND : Direction.INBOUND;
    }

    /** The subscriber is an administrator of the organisation. */
    private static boolean isCompany(LinkedInNotification told, LinkedInContext context) {
        String owner = told.owner();
        return told.isByAdministrator()
                || (owner != null
                        && (owner.equals(told.organizationalEntity())
                                || owner.equals(told.subscriber())
                                || context.own().contains(owner)));
    }

    static List<Participant> participants(LinkedInNotification told, LinkedInContext context) {
        List<Participant> participants = new ArrayList<>();
        if (!isCompany(told, context)) {
            participants.add(customer(told.owner(), context));
        }
        String organization = context.required(told.organizationalEntity(), "organizationalEntity");
        participants.add(
                new Participant(
                        ParticipantRole.AGENT,
                        null,
                        List.of(
                                Identifier.of(
                                        "linkedin.page",
                                        LinkedInUrns.id(organization),
                                        Proof.NETWORK))));
        return participants;
    }

    /** Ids of members are unique to the app; those of organisations are not. */
    private static Participant customer(@Nullable String owner, LinkedInContext context) {
        List<Identifier> identifiers =
                owner == null
                        ? List.of()
                        : LinkedInUrns.isOrganization(owner)
                                ? List.of(
                                        Identifier.of(
                                                "linkedin.organization",
                                                LinkedInUrns.id(owner),
                                                Proof.NETWORK))
                                : List.of(
                                        Identifier.scoped(
                                                "linkedin.member",
                                                context.app(),
                                                LinkedInUrns.id(owner),
                                                Proof.NETWORK));
        return new Participant(ParticipantRole.CUSTOMER, null, identifiers);
    }

    /** A comment with its answers; a post with all that thousands say of it is none. */
    static @Nullable String thread(LinkedInNotification told, LinkedInContext context) {
        if (!told.isComment()) {
            return null;
        }
        String parent = told.parentComment();
        return parent == null ? eventId(told, context) : LinkedInUrns.full(parent);
    }

    static String messageId(LinkedInNotification told, LinkedInContext context) {
        return global(eventId(told, context));
    }

    static List<String> replyTo(LinkedInNotification told) {
        String answered = Payloads.firstText(told.parentComment(), told.post());
        return answered == null ? List.of() : List.of(global(LinkedInUrns.full(answered)));
    }

    private static String global(String urn) {
        return "linkedin:" + urn;
    }

    static @Nullable String link(LinkedInNotification told) {
        String post = told.isComment() ? told.post() : told.entity();
        return post == null || !post.matches("urn:li:\\w+:\\d+")
                ? null
                : "https://www.linkedin.com/feed/update/" + post;
    }

    static Map<String, Object> attributes(LinkedInNotification told) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "linkedin");
        put(attributes, "organization", told.organizationalEntity());
        put(attributes, "post", told.sourcePost());
        put(attributes, "mention", told.isMention() ? true : null);
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
