package io.tributary.mappings.zendesk;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the state of a ticket. */
final class ZendeskTickets {

    private static final Set<String> ENDED = Set.of("solved", "closed");

    private ZendeskTickets() {}

    static DeskEntry entry(ZendeskTicket ticket, ZendeskTold told) {
        DeskContext desk = told.desk();
        String id = told.required(Payloads.text(ticket.id()), "id");
        Instant changed = ticket.updatedAt() == null ? told.at() : ticket.updatedAt();
        Instant stated = told.at() == null ? changed : told.at();
        String status = ticket.statusWord();
        DeskEntry.Builder entry =
                DeskEntry.of(
                                "ticket:" + id,
                                Kind.TICKET,
                                told.time("created_at", ticket.createdAt(), ticket.updatedAt()))
                        .changedAt(stated)
                        .withdrawn(isDeleted(status, told.type()))
                        .channel(channel(ticket.channel()))
                        .direction(Direction.INBOUND)
                        .status(status)
                        .endedAt(status != null && ENDED.contains(status) ? changed : null)
                        .subject(DeskText.plain(ticket.subject()))
                        .text(DeskText.plain(ticket.description()))
                        .participants(parties(ticket, desk))
                        .thread(ZendeskTicket.thread(id))
                        .reference(Reference.of("ticket", desk.source(), id))
                        .link(link(ticket.url()))
                        .attribute("topic", told.topic())
                        .attribute("priority", lower(ticket.priority()))
                        .attribute("ticketType", lower(ticket.type()))
                        .attribute("via", ticket.channel().isEmpty() ? null : ticket.channel())
                        .attribute("externalId", Payloads.text(ticket.externalId()))
                        .attribute("tags", ticket.labels());
        return told.type().equals("ticket.permanently_deleted")
                ? entry.deleted().build()
                : entry.build();
    }

    /** A ticket that is deleted may come back; one that is marked as spam was none. */
    private static boolean isDeleted(@Nullable String status, String event) {
        return "deleted".equals(status)
                || event.equals("ticket.soft_deleted")
                || event.equals("ticket.marked_as_spam");
    }

    private static List<Participant> parties(ZendeskTicket ticket, DeskContext desk) {
        List<Participant> parties = new ArrayList<>();
        parties.add(requester(ticket, desk).build());
        if (ticket.assignee() != null && Payloads.text(ticket.assignee().id()) != null) {
            ZendeskUser assignee = ticket.assignee();
            parties.add(DeskParty.agent(desk, assignee.id()).name(assignee.name()).build());
        } else if (Payloads.text(ticket.assigneeId()) != null) {
            Participant agent = DeskParty.agent(desk, ticket.assigneeId()).build();
            if (!agent.identifiers().isEmpty()) {
                parties.add(agent);
            }
        }
        return parties;
    }

    /** The sender is the requester only if the requester submitted it. */
    private static DeskParty requester(ZendeskTicket ticket, DeskContext desk) {
        ZendeskUser known = ticket.requester();
        DeskParty party = DeskParty.customer(desk);
        if (known != null) {
            party.name(known.name())
                    .id(ZendeskUser.TYPE, Payloads.firstText(known.id(), ticket.requesterId()))
                    .account(known.externalId())
                    .email(known.email())
                    .phone(known.phone());
        } else {
            party.id(ZendeskUser.TYPE, ticket.requesterId());
        }
        boolean own =
                ticket.requesterId() != null && ticket.requesterId().equals(ticket.submitterId());
        if (own && !desk.isOwn(ticket.senderAddress())) {
            party.email(ticket.senderAddress())
                    .name(ticket.sender().path("name").asText(""))
                    .phone(ticket.sender().path("phone").asText(""));
        }
        return party;
    }

    static Channel channel(String via) {
        return switch (via) {
            case "email", "mail" -> Channel.EMAIL;
            case "web", "web_form", "help_center", "web_widget", "closed_ticket" -> Channel.WEB;
            case "chat", "native_messaging", "messaging", "chat_transcript" -> Channel.CHAT;
            case "sms", "text", "text_message" -> Channel.SMS;
            case "facebook", "twitter", "facebook_post", "twitter_dm" -> Channel.SOCIAL;
            case "whatsapp", "line", "telegram", "viber", "facebook_messenger", "instagram_dm" ->
                    Channel.MESSAGING;
            case "mobile", "mobile_sdk" -> Channel.APP;
            default ->
                    via.contains("voice") || via.contains("phone") ? Channel.PHONE : Channel.OTHER;
        };
    }

    /** The page that agents see it on, not the address of the API. */
    private static @Nullable String link(@Nullable String url) {
        String known = Payloads.text(url);
        return known == null
                ? null
                : known.replaceFirst("/api/v2/tickets/(\\d{1,20})\\.json$", "/agent/tickets/$1");
    }

    private static @Nullable String lower(@Nullable String word) {
        String known = Payloads.text(word);
        return known == null ? null : known.toLowerCase(Locale.ROOT);
    }
}
