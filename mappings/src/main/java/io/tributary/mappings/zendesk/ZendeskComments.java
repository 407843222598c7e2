package io.tributary.mappings.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads comments, and what happens to them later. */
final class ZendeskComments {

    private ZendeskComments() {}

    /**
     * @param ticket that it is said in; null if only its id is known
     */
    static DeskEntry said(
            ZendeskComment comment, @Nullable ZendeskTicket ticket, ZendeskTold told) {
        boolean staff = isStaff(comment, ticket, told);
        return begin(comment, ticket, told, staff)
                .changedAt(told.at())
                .text(DeskText.plain(comment.body()))
                .attachments(
                        Payloads.list(comment.attachments()).stream()
                                .map(ZendeskComment.File::attachment)
                                .toList())
                .build();
    }

    /** Its words are taken away, and never come back. */
    static DeskEntry redacted(
            ZendeskComment comment, @Nullable ZendeskTicket ticket, ZendeskTold told) {
        return begin(comment, ticket, told, isStaff(comment, ticket, told))
                .revision(DeskEntry.FINAL_REVISION)
                .attribute("redacted", true)
                .build();
    }

    /** Whoever could read it before: what was said stays, and it is told beside. */
    static DeskEntry hidden(
            ZendeskComment comment, @Nullable ZendeskTicket ticket, ZendeskTold told) {
        return begin(comment, ticket, told, isStaff(comment, ticket, told))
                .part("private")
                .changedAt(told.at())
                .attribute("private", true)
                .build();
    }

    /** A file that came with a comment, or was taken away from it. */
    static DeskEntry file(
            JsonNode event, ZendeskComment comment, ZendeskTicket ticket, ZendeskTold told) {
        ZendeskComment.File file =
                JsonPayload.read(
                        event.path("attachment"), ZendeskComment.File.class, "event.attachment");
        String id = Payloads.required(Payloads.text(file.id()), "event.attachment.id");
        DeskEntry.Builder entry =
                begin(comment, ticket, told, isStaff(comment, ticket, told))
                        .part("attachment:" + id)
                        .changedAt(told.at())
                        .attachments(List.of(file.attachment()));
        return told.type().equals("ticket.attachment_redacted_from_comment")
                ? entry.deleted().build()
                : entry.build();
    }

    private static DeskEntry.Builder begin(
            ZendeskComment comment,
            @Nullable ZendeskTicket ticket,
            ZendeskTold told,
            boolean staff) {
        String id = told.required(Payloads.text(comment.id()), "id");
        Direction spoken = staff ? Direction.OUTBOUND : Direction.INBOUND;
        return DeskEntry.of(
                        "comment:" + id,
                        comment.isPrivate() ? Kind.NOTE : Kind.MESSAGE,
                        told.time("created_at", comment.createdAt()))
                .channel(channel(comment, ticket))
                .direction(comment.isPrivate() ? Direction.INTERNAL : spoken)
                .participants(parties(comment, ticket, told.desk(), staff))
                .thread(ZendeskTicket.thread(ticket == null ? comment.ticketId() : ticket.id()))
                .attribute("topic", told.topic());
    }

    private static boolean isStaff(
            ZendeskComment comment, @Nullable ZendeskTicket ticket, ZendeskTold told) {
        if (comment.author() != null
                && (comment.author().isStaff() != null || comment.author().role() != null)) {
            return comment.author().staff();
        }
        String writer = comment.writer();
        return writer != null
                && (ticket == null || !writer.equals(ticket.requesterId()))
                && (told.agents().contains(writer)
                        || (ticket != null && writer.equals(ticket.assigneeId())));
    }

    private static List<Participant> parties(
            ZendeskComment comment,
            @Nullable ZendeskTicket ticket,
            DeskContext desk,
            boolean staff) {
        List<Participant> parties = new ArrayList<>();
        String name = comment.author() == null ? null : comment.author().name();
        if (staff) {
            parties.add(DeskParty.agent(desk, comment.writer()).name(name).build());
            parties.add(
                    DeskParty.customer(desk)
                            .id(ZendeskUser.TYPE, ticket == null ? null : ticket.requesterId())
                            .build());
            return parties;
        }
        DeskParty customer =
                DeskParty.customer(desk).name(name).id(ZendeskUser.TYPE, comment.writer());
        if (comment.author() != null) {
            customer.account(comment.author().externalId())
                    .email(comment.author().email())
                    .phone(comment.author().phone());
        }
        return List.of(customer.build());
    }

    private static Channel channel(ZendeskComment comment, @Nullable ZendeskTicket ticket) {
        if (Boolean.TRUE.equals(comment.voice())) {
            return Channel.PHONE;
        }
        if (Boolean.TRUE.equals(comment.facebook()) || Boolean.TRUE.equals(comment.tweet())) {
            return Channel.SOCIAL;
        }
        return ticket == null ? Channel.OTHER : ZendeskTickets.channel(ticket.channel());
    }
}
