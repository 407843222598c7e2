package io.tributary.mappings.intercom;

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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a ticket, and what happened with it. */
final class IntercomTickets {

    private IntercomTickets() {}

    static List<DeskEntry> entries(IntercomTicket ticket, IntercomTold told) {
        String id = told.required(Payloads.text(ticket.id()), "id");
        String thread = IntercomConversations.thread(id);
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(ticket(ticket, told, id, thread));
        entries.addAll(
                new IntercomParts(told, thread, Channel.CHAT, ticket.people())
                        .entries(ticket.parts(), "ticket_parts"));
        return entries;
    }

    private static DeskEntry ticket(
            IntercomTicket ticket, IntercomTold told, String id, String thread) {
        DeskContext desk = told.desk();
        DeskEntry.Builder entry =
                DeskEntry.of(
                                "ticket:" + id,
                                Kind.TICKET,
                                told.time("created_at", ticket.createdAt(), ticket.updatedAt()))
                        .changedAt(ticket.updatedAt() == null ? told.toldAt() : ticket.updatedAt())
                        .direction(
                                "Customer".equalsIgnoreCase(ticket.category())
                                        ? Direction.INBOUND
                                        : Direction.INTERNAL)
                        .status(ticket.state())
                        .endedAt("resolved".equals(ticket.state()) ? ticket.updatedAt() : null)
                        .subject(ticket.attribute("_default_title_"))
                        .text(DeskText.html(ticket.attribute("_default_description_")))
                        .participants(people(ticket, desk))
                        .thread(thread)
                        .attribute("topic", told.topicOrNull())
                        .attribute("category", Payloads.text(ticket.category()))
                        .attribute("ticketType", typeName(ticket.ticketType()));
        String number = Payloads.text(ticket.ticketId());
        if (number != null) {
            entry.reference(Reference.of("ticket", desk.source(), number));
        }
        return entry.build();
    }

    private static List<Participant> people(IntercomTicket ticket, DeskContext desk) {
        List<Participant> people = new ArrayList<>();
        ticket.people().forEach(contact -> people.add(contact.party(desk)));
        if (people.isEmpty()) {
            people.add(DeskParty.customer(desk).build());
        }
        Participant agent = DeskParty.agent(desk, ticket.adminAssigneeId()).build();
        if (!agent.identifiers().isEmpty()) {
            people.add(agent);
        }
        return people;
    }

    private static @Nullable String typeName(IntercomTicket.@Nullable TicketType type) {
        return type == null ? null : Payloads.text(type.name());
    }
}
