package io.tributary.mappings.freshdesk;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.NameUuid;
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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an automation rule sends: the state of a ticket, and the latest words in it. */
final class FreshdeskWebhooks {

    private static final Set<String> ENDED = Set.of("resolved", "closed");
    private static final String PATH = "freshdesk_webhook.";

    /** Between who wrote and what. */
    private static final String SAID = " : ";

    private final FreshdeskWebhook told;
    private final DeskContext desk;
    private final String number;

    private FreshdeskWebhooks(FreshdeskWebhook told, DeskContext desk) {
        this.told = told;
        this.desk = desk;
        this.number = Payloads.required(Payloads.text(told.ticketId()), PATH + "ticket_id");
    }

    static List<DeskEntry> entries(FreshdeskWebhook told, DeskContext desk) {
        FreshdeskWebhooks webhook = new FreshdeskWebhooks(told, desk);
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(webhook.state());
        String reply = Payloads.text(told.ticketLatestPublicComment());
        if (reply != null) {
            entries.add(webhook.said(reply, Kind.MESSAGE));
        }
        String note = Payloads.text(told.ticketLatestPrivateComment());
        if (note != null) {
            entries.add(webhook.said(note, Kind.NOTE));
        }
        return entries;
    }

    /** Rules tell no times unless they are made so; then the webhook's arrival has to do. */
    private DeskEntry state() {
        String status = FreshdeskCodes.status(told.ticketStatus());
        Instant changed = Objects.requireNonNullElse(told.ticketUpdatedAt(), desk.receivedAt());
        return DeskEntry.of(
                        "ticket:" + number,
                        Kind.TICKET,
                        Objects.requireNonNullElse(told.ticketCreatedAt(), changed))
                .changedAt(changed)
                .channel(FreshdeskCodes.channel(told.ticketSource()))
                .direction(
                        FreshdeskCodes.isOutbound(told.ticketSource())
                                ? Direction.OUTBOUND
                                : Direction.INBOUND)
                .status(status)
                .endedAt(status != null && ENDED.contains(status) ? changed : null)
                .subject(DeskText.plain(told.ticketSubject()))
                .text(DeskText.html(told.ticketDescription()))
                .participants(parties())
                .thread(FreshdeskTicket.thread(number))
                .reference(Reference.of("ticket", desk.source(), number))
                .link(Payloads.text(told.ticketUrl()))
                .attribute("topic", Payloads.text(told.triggeredEvent()))
                .attribute("priority", FreshdeskCodes.priority(told.ticketPriority()))
                .attribute("ticketType", Payloads.text(told.ticketType()))
                .attribute("tags", told.tags())
                .build();
    }

    private List<Participant> parties() {
        List<Participant> parties = new ArrayList<>();
        parties.add(requester());
        if (agent() != null) {
            parties.add(DeskParty.agent(desk, told.ticketAgentId()).name(agent()).build());
        }
        return parties;
    }

    private Participant requester() {
        return DeskParty.customer(desk)
                .name(told.ticketRequesterName())
                .id(FreshdeskContact.TYPE, told.ticketRequesterId())
                .account(told.ticketRequesterUniqueExternalId())
                .email(told.ticketRequesterEmail())
                .phone(told.ticketRequesterPhone())
                .build();
    }

    private @Nullable String agent() {
        return Payloads.text(told.ticketAgentName());
    }

    /**
     * The latest words come with every webhook and have no id: the same words in one ticket are the
     * same interaction, at the time that they were first told.
     */
    private DeskEntry said(String comment, Kind kind) {
        int colon = comment.indexOf(SAID);
        String writer = colon < 0 ? null : comment.substring(0, colon).strip();
        String words = colon < 0 ? comment : comment.substring(colon + SAID.length());
        boolean customers =
                writer != null && writer.equals(Payloads.text(told.ticketRequesterName()));
        Direction spoken = customers ? Direction.INBOUND : Direction.OUTBOUND;
        List<Participant> parties = new ArrayList<>();
        if (!customers) {
            parties.add(DeskParty.agent(desk, null).name(writer).build());
        }
        parties.add(requester());
        return DeskEntry.of(
                        "said:" + number + ":" + NameUuid.of("freshdesk", kind.name(), comment),
                        kind,
                        Objects.requireNonNullElse(told.ticketUpdatedAt(), desk.receivedAt()))
                .revision(DeskEntry.FINAL_REVISION - desk.receivedAt().toEpochMilli())
                .channel(FreshdeskCodes.channel(told.ticketSource()))
                .direction(kind == Kind.NOTE ? Direction.INTERNAL : spoken)
                .text(DeskText.html(words))
                .participants(parties)
                .thread(FreshdeskTicket.thread(number))
                .attribute("topic", Payloads.text(told.triggeredEvent()))
                .build();
    }
}
