package io.tributary.mappings.requesttracker;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the state of a ticket. */
final class RequestTrackerTickets {

    private final DeskContext desk;
    private final RequestTrackerUsers users;

    RequestTrackerTickets(DeskContext desk) {
        this.desk = desk;
        this.users = new RequestTrackerUsers(desk);
    }

    DeskEntry state(JsonFields ticket) {
        String id = ticket.required("id");
        String status = status(ticket.word("Status"));
        Instant updated = time(ticket, "LastUpdated");
        DeskEntry.Builder entry =
                about(
                                id,
                                Objects.requireNonNullElse(
                                        time(ticket, "Created", "LastUpdated"), desk.receivedAt()))
                        .changedAt(updated)
                        .status(status)
                        .endedAt(isEnded(status) ? time(ticket, "Resolved", "LastUpdated") : null)
                        .subject(DeskText.plain(ticket.text("Subject")))
                        .participants(people(ticket))
                        .attribute("queue", ticket.at("Queue").text("Name", "id"))
                        .attribute("priority", ticket.text("Priority"))
                        .withdrawn("deleted".equals(status));
        String merged = ticket.at("EffectiveId").id("id");
        return merged == null || merged.equals(id)
                ? entry.build()
                : entry.reference(Reference.of("ticket", desk.source(), merged)).build();
    }

    /** Something of a ticket; the rest of it may never be told. */
    DeskEntry.Builder about(String id, Instant at) {
        return DeskEntry.of("ticket:" + id, Kind.TICKET, at)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .thread(thread(id))
                .reference(Reference.of("ticket", desk.source(), id));
    }

    static String thread(String ticket) {
        return "ticket:" + ticket;
    }

    /** Those who asked are customers, whatever else they are; the owner is an agent. */
    private List<Participant> people(JsonFields ticket) {
        List<Participant> people = new ArrayList<>();
        Participant owner = users.participant(ticket.at("Owner"));
        if (owner != null) {
            people.add(owner);
        }
        people.addAll(requestors(ticket));
        return people.isEmpty() ? List.of(DeskParty.system()) : people;
    }

    List<Participant> requestors(JsonFields ticket) {
        return ticket.list("Requestor").stream()
                .filter(user -> RequestTrackerUsers.id(user) != null)
                .limit(100)
                .map(user -> users.customer(user).build())
                .toList();
    }

    /** The words of tickets everywhere; Request Tracker's own queues may have others. */
    static @Nullable String status(@Nullable String written) {
        return "rejected".equals(written) ? "closed" : written;
    }

    static boolean isEnded(@Nullable String status) {
        return "resolved".equals(status) || "closed".equals(status) || "deleted".equals(status);
    }

    /** The first of the times; what never happened is written as the beginning of 1970. */
    static @Nullable Instant time(JsonFields fields, String... names) {
        for (String name : names) {
            Instant time = fields.time(name);
            if (time != null && !time.equals(Instant.EPOCH)) {
                return time;
            }
        }
        return null;
    }
}
