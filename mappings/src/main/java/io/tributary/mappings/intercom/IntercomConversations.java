package io.tributary.mappings.intercom;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a conversation: what began it, what followed, and what the contact says of it. */
final class IntercomConversations {

    private final IntercomConversation conversation;
    private final IntercomTold told;
    private final String thread;

    private IntercomConversations(IntercomConversation conversation, IntercomTold told) {
        this.conversation = conversation;
        this.told = told;
        this.thread = thread(told.required(Payloads.text(conversation.id()), "id"));
    }

    static List<DeskEntry> entries(IntercomConversation conversation, IntercomTold told) {
        return new IntercomConversations(conversation, told).entries();
    }

    /** Tickets are conversations of their own, and their parts name no other. */
    static String thread(String id) {
        return "conversation:" + id;
    }

    private List<DeskEntry> entries() {
        List<DeskEntry> entries = new ArrayList<>();
        if (told.topic().equals("conversation.deleted")) {
            return List.of(deleted());
        }
        if (conversation.source() != null) {
            entries.add(beginning(conversation.source()));
        }
        IntercomParts parts = new IntercomParts(told, thread, channel(), conversation.people());
        entries.addAll(parts.entries(conversation.parts(), "conversation_parts"));
        IntercomConversation.Rating rating = conversation.conversationRating();
        if (rating != null && rating.rating() != null) {
            entries.add(survey(rating));
        }
        return entries;
    }

    private Channel channel() {
        IntercomConversation.Message source = conversation.source();
        return source == null ? Channel.CHAT : channel(source.type());
    }

    static Channel channel(@Nullable String type) {
        return switch (Objects.toString(type, "")) {
            case "email" -> Channel.EMAIL;
            case "facebook", "instagram", "whatsapp" -> Channel.MESSAGING;
            case "twitter" -> Channel.SOCIAL;
            case "sms" -> Channel.SMS;
            case "phone_call", "phone_switch" -> Channel.PHONE;
            default -> Channel.CHAT;
        };
    }

    private DeskEntry beginning(IntercomConversation.Message source) {
        IntercomAuthor author = source.author();
        boolean inbound =
                author == null
                        ? "customer_initiated".equals(source.deliveredAs())
                        : author.isContact();
        boolean redacted = Boolean.TRUE.equals(source.redacted());
        return DeskEntry.of(
                        "message:" + told.required(Payloads.text(source.id()), "source.id"),
                        Kind.MESSAGE,
                        told.time("created_at", conversation.createdAt()))
                .revision(redacted ? DeskEntry.FINAL_REVISION : revision())
                .channel(channel(source.type()))
                .direction(inbound ? Direction.INBOUND : Direction.OUTBOUND)
                .subject(Payloads.firstText(conversation.title(), DeskText.html(source.subject())))
                .text(redacted ? null : DeskText.html(source.body()))
                .participants(parties(author, told.desk(), conversation.people()))
                .thread(thread)
                .attachments(
                        redacted ? List.of() : IntercomPart.File.attachments(source.attachments()))
                .attribute("deliveredAs", Payloads.text(source.deliveredAs()))
                .attribute("page", Payloads.text(source.url()))
                .attribute("redacted", redacted ? true : null)
                .build();
    }

    private long revision() {
        return conversation.updatedAt() == null ? 0 : conversation.updatedAt().toEpochMilli();
    }

    /** Who wrote, and, if that was the company, to whom. */
    static List<Participant> parties(
            @Nullable IntercomAuthor author, DeskContext desk, List<IntercomContact> contacts) {
        List<Participant> parties = new ArrayList<>();
        if (author != null) {
            parties.add(author.party(desk, contacts));
        }
        if (author == null || !author.isContact()) {
            contacts.forEach(contact -> parties.add(contact.party(desk)));
        }
        return parties.isEmpty() ? List.of(DeskParty.customer(desk).build()) : parties;
    }

    private DeskEntry survey(IntercomConversation.Rating rating) {
        return DeskEntry.of(
                        "rating:" + conversation.id(),
                        Kind.SURVEY,
                        told.time(
                                "conversation_rating.created_at",
                                rating.createdAt(),
                                conversation.updatedAt()))
                .changedAt(rating.updatedAt() == null ? rating.createdAt() : rating.updatedAt())
                .channel(channel())
                .direction(Direction.INBOUND)
                .status("completed")
                .subject("Rating: " + rating.rating())
                .text(DeskText.plain(rating.remark()))
                .participants(raters(rating))
                .thread(thread)
                .attribute("score", rating.rating())
                .build();
    }

    private List<Participant> raters(IntercomConversation.Rating rating) {
        IntercomAuthor contact = rating.contact();
        return contact == null
                ? parties(null, told.desk(), conversation.people())
                : List.of(contact.party(told.desk(), conversation.people()));
    }

    /** Tells nothing but the id; what was said in it was said all the same. */
    private DeskEntry deleted() {
        return DeskEntry.of(
                        "deleted:" + conversation.id(),
                        Kind.EVENT,
                        told.time("created_at", told.toldAt(), conversation.updatedAt()))
                .status("deleted")
                .subject("Conversation deleted")
                .participants(parties(null, told.desk(), conversation.people()))
                .thread(thread)
                .attribute("topic", told.topicOrNull())
                .build();
    }
}
