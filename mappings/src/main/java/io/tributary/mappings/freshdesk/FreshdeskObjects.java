package io.tributary.mappings.freshdesk;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads tickets, with what was said in them, as the API gives them. */
final class FreshdeskObjects {

    private static final Set<String> ENDED = Set.of("resolved", "closed");

    private final DeskContext desk;

    FreshdeskObjects(DeskContext desk) {
        this.desk = desk;
    }

    List<DeskEntry> ticket(FreshdeskTicket ticket, String path) {
        String number = Payloads.required(ticket.number(), JsonPayload.join(path, "id"));
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(state(ticket, number, path));
        List<FreshdeskConversation> said =
                Stream.concat(
                                Payloads.list(ticket.notes()).stream()
                                        .map(FreshdeskTicket.NoteOfVersion1::note),
                                Payloads.list(ticket.conversations()).stream())
                        .filter(Objects::nonNull)
                        .toList();
        String list = ticket.notes() == null ? "conversations" : "notes";
        for (int i = 0; i < said.size(); i++) {
            entries.add(said(said.get(i), ticket, JsonPayload.join(path, list + "[" + i + "]")));
        }
        return entries;
    }

    private DeskEntry state(FreshdeskTicket ticket, String number, String path) {
        String status =
                FreshdeskCodes.status(Payloads.firstText(ticket.statusName(), ticket.status()));
        return DeskEntry.of(
                        "ticket:" + number,
                        Kind.TICKET,
                        Payloads.required(
                                ticket.createdAt() == null
                                        ? ticket.updatedAt()
                                        : ticket.createdAt(),
                                JsonPayload.join(path, "created_at")))
                .changedAt(ticket.updatedAt())
                .withdrawn(
                        Boolean.TRUE.equals(ticket.deleted()) || Boolean.TRUE.equals(ticket.spam()))
                .channel(FreshdeskCodes.channel(ticket.source()))
                .direction(
                        FreshdeskCodes.isOutbound(ticket.source())
                                ? Direction.OUTBOUND
                                : Direction.INBOUND)
                .status(status)
                .endedAt(status != null && ENDED.contains(status) ? ended(ticket) : null)
                .subject(DeskText.plain(ticket.subject()))
                .text(text(ticket.descriptionText(), ticket.description()))
                .participants(parties(ticket))
                .thread(FreshdeskTicket.thread(number))
                .reference(Reference.of("ticket", desk.source(), number))
                .attachments(FreshdeskTicket.File.attachments(ticket.attachments()))
                .attribute("priority", FreshdeskCodes.priority(ticket.priority()))
                .attribute("ticketType", Payloads.text(ticket.type()))
                .attribute("tags", Payloads.list(ticket.tags()))
                .build();
    }

    private static @Nullable Instant ended(FreshdeskTicket ticket) {
        FreshdeskTicket.Stats stats = ticket.stats();
        Instant told =
                stats == null
                        ? null
                        : stats.resolvedAt() == null ? stats.closedAt() : stats.resolvedAt();
        return told == null ? ticket.updatedAt() : told;
    }

    /** Version 2 has the text beside the HTML, version 1 the text where version 2 has the HTML. */
    private static @Nullable String text(@Nullable String plain, @Nullable String html) {
        return plain == null ? DeskText.html(html) : DeskText.plain(plain);
    }

    private List<Participant> parties(FreshdeskTicket ticket) {
        List<Participant> parties = new ArrayList<>();
        parties.add(requester(ticket).build());
        if (Payloads.text(ticket.responderId()) != null) {
            parties.add(
                    DeskParty.agent(desk, ticket.responderId())
                            .name(ticket.responderName())
                            .build());
        }
        return parties;
    }

    private DeskParty requester(FreshdeskTicket ticket) {
        FreshdeskContact contact = ticket.requester();
        return contact == null
                ? DeskParty.customer(desk)
                        .name(ticket.requesterName())
                        .id(FreshdeskContact.TYPE, ticket.requesterId())
                : contact.party(desk, ticket.requesterId());
    }

    /**
     * @param ticket that it was said in; null if only its number is known
     */
    DeskEntry said(FreshdeskConversation said, @Nullable FreshdeskTicket ticket, String path) {
        Direction spoken = said.isInbound() ? Direction.INBOUND : Direction.OUTBOUND;
        DeskEntry.Builder entry =
                DeskEntry.of(
                                "conversation:"
                                        + Payloads.required(
                                                Payloads.text(said.id()),
                                                JsonPayload.join(path, "id")),
                                said.isNote() ? Kind.NOTE : Kind.MESSAGE,
                                Payloads.required(
                                        said.createdAt() == null
                                                ? said.updatedAt()
                                                : said.createdAt(),
                                        JsonPayload.join(path, "created_at")))
                        .changedAt(said.updatedAt())
                        .channel(FreshdeskCodes.channelOfConversation(said.source()))
                        .direction(said.isNote() ? Direction.INTERNAL : spoken)
                        .text(text(said.bodyText(), said.body()))
                        .participants(speakers(said, ticket))
                        .thread(
                                FreshdeskTicket.thread(
                                        ticket == null ? said.ticketId() : ticket.number()))
                        .attachments(FreshdeskTicket.File.attachments(said.attachments()));
        return Boolean.TRUE.equals(said.deleted()) ? entry.deleted().build() : entry.build();
    }

    private List<Participant> speakers(
            FreshdeskConversation said, @Nullable FreshdeskTicket ticket) {
        FreshdeskAddress from = FreshdeskAddress.of(said.fromEmail());
        if (said.isInbound()) {
            return List.of(
                    DeskParty.customer(desk)
                            .name(from.name())
                            .id(FreshdeskContact.TYPE, said.userId())
                            .email(desk.isOwn(from.address()) ? null : from.address())
                            .build());
        }
        List<Participant> speakers = new ArrayList<>();
        speakers.add(DeskParty.agent(desk, said.userId()).name(from.name()).build());
        if (ticket != null) {
            speakers.add(requester(ticket).build());
        } else {
            Payloads.list(said.toEmails()).stream()
                    .map(FreshdeskAddress::of)
                    .filter(to -> to.address() != null && !desk.isOwn(to.address()))
                    .limit(100)
                    .forEach(
                            to ->
                                    speakers.add(
                                            DeskParty.customer(desk)
                                                    .name(to.name())
                                                    .email(to.address())
                                                    .build()));
        }
        return speakers;
    }
}
