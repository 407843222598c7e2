package io.tributary.mappings.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;

/** Reads the events that a webhook subscribes to. */
final class ZendeskEventReader {

    private final JsonNode event;
    private final JsonNode detail;
    private final ZendeskTold told;

    private ZendeskEventReader(ZendeskEvent event, ZendeskTold told) {
        this.event = event.event() == null ? MissingNode.getInstance() : event.event();
        this.detail = Payloads.required(event.detail(), "detail");
        this.told = told;
    }

    /**
     * @param type without {@code zen:event-type:}
     */
    static List<DeskEntry> entries(ZendeskEvent event, String type, ZendeskTold told) {
        if (type.startsWith("ticket.")) {
            return new ZendeskEventReader(event, told).ticketEvent();
        }
        if (type.equals("messaging_ticket.message_added")) {
            return List.of(new ZendeskEventReader(event, told).message());
        }
        return type.startsWith("user.")
                ? new ZendeskEventReader(event, told).userEvent()
                : List.of();
    }

    /** Every event of a ticket tells its state, and some what was said. */
    private List<DeskEntry> ticketEvent() {
        ZendeskTicket ticket = JsonPayload.read(detail, ZendeskTicket.class, "detail");
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(ZendeskTickets.entry(ticket, told.at("detail")));
        ZendeskTold happened = told.at("event.comment");
        switch (told.type()) {
            case "ticket.comment_added" ->
                    entries.add(ZendeskComments.said(comment(), ticket, happened));
            case "ticket.comment_redacted" ->
                    entries.add(ZendeskComments.redacted(comment(), ticket, happened));
            case "ticket.comment_made_private" ->
                    entries.add(ZendeskComments.hidden(comment(), ticket, happened));
            case "ticket.attachment_linked_to_comment", "ticket.attachment_redacted_from_comment" ->
                    entries.add(ZendeskComments.file(event, comment(), ticket, happened));
            case "ticket.merged" -> entries.add(merged(ticket));
            default -> {
                // The state says it all.
            }
        }
        return entries;
    }

    private ZendeskComment comment() {
        return JsonPayload.read(event.path("comment"), ZendeskComment.class, "event.comment");
    }

    /** In the thread of the one ticket, and about the other. */
    private DeskEntry merged(ZendeskTicket ticket) {
        DeskContext desk = told.desk();
        String target =
                Payloads.required(
                        Payloads.firstText(
                                event.path("target_ticket_id").asText(""),
                                event.path("target_ticket").path("id").asText("")),
                        "event.target_ticket_id");
        return DeskEntry.of(
                        "merged:" + ticket.id() + ":" + target,
                        Kind.EVENT,
                        told.time("time", ticket.updatedAt()))
                .channel(Channel.CRM)
                .subject("Merged into ticket " + target)
                .participant(
                        DeskParty.customer(desk).id(ZendeskUser.TYPE, ticket.requesterId()).build())
                .thread(ZendeskTicket.thread(ticket.id()))
                .reference(Reference.of("ticket", desk.source(), target))
                .attribute("topic", told.topic())
                .build();
    }

    private DeskEntry message() {
        JsonNode message = event.path("message");
        String actor = event.path("actor").path("type").asText("");
        String ticket = Payloads.text(detail.path("id").asText(""));
        return DeskEntry.of(
                        "message:"
                                + Payloads.required(
                                        Payloads.text(message.path("id").asText("")),
                                        "event.message.id"),
                        Kind.MESSAGE,
                        told.time("time"))
                .channel(Channel.CHAT)
                .direction(actor.equals("end_user") ? Direction.INBOUND : Direction.OUTBOUND)
                .text(DeskText.plain(message.path("body").asText("")))
                .participants(List.of(actor(event.path("actor"), actor)))
                .thread(ZendeskTicket.thread(ticket))
                .attribute("topic", told.topic())
                .attribute(
                        "messagingConversation",
                        Payloads.text(event.path("conversation_id").asText("")))
                .attribute("automatic", actor.equals("trigger") ? true : null)
                .build();
    }

    /** Of the company's side only who speaks is told, not to whom. */
    private Participant actor(JsonNode actor, String type) {
        DeskContext desk = told.desk();
        String id = actor.path("id").asText("");
        String name = actor.path("name").asText("");
        return switch (type) {
            case "end_user" ->
                    DeskParty.customer(desk)
                            .name(name)
                            .id(
                                    id.matches("\\d{1,20}")
                                            ? ZendeskUser.TYPE
                                            : "zendesk.messaging-user",
                                    id)
                            .build();
            case "agent" -> DeskParty.agent(desk, id).name(name).build();
            default -> DeskParty.bot(desk, id).name(name).build();
        };
    }

    private List<DeskEntry> userEvent() {
        ZendeskUser user = JsonPayload.read(detail, ZendeskUser.class, "detail");
        return ZendeskUsers.entries(user, event, told.at("detail"));
    }
}
