package io.tributary.mappings.intercom;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a conversation or a ticket. */
final class IntercomParts {

    private final IntercomTold told;
    private final String thread;
    private final Channel channel;
    private final List<IntercomContact> contacts;

    IntercomParts(
            IntercomTold told, String thread, Channel channel, List<IntercomContact> contacts) {
        this.told = told;
        this.thread = thread;
        this.channel = channel;
        this.contacts = contacts;
    }

    List<DeskEntry> entries(List<IntercomPart> parts, String field) {
        List<DeskEntry> entries = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            add(parts.get(i), field + "." + field + "[" + i + "]", entries);
        }
        return entries;
    }

    /** What is said is a message; that the conversation was closed with it, a resolution. */
    private void add(IntercomPart part, String path, List<DeskEntry> entries) {
        String id = told.required(Payloads.text(part.id()), path + ".id");
        Instant time = told.time(path + ".created_at", part.createdAt(), part.updatedAt());
        String text = part.isRedacted() ? null : DeskText.html(part.body());
        boolean note = part.kindOfPart().contains("note");
        boolean said =
                text != null || part.isRedacted() || !Payloads.list(part.attachments()).isEmpty();
        if (note || said) {
            entries.add(said(part, id, time, text, note));
        }
        if (part.kindOfPart().equals("close")) {
            entries.add(closed(part, id, time));
        } else if (!note && !said) {
            entries.add(happened(part, id, time));
        }
    }

    private DeskEntry said(
            IntercomPart part, String id, Instant time, @Nullable String text, boolean note) {
        boolean contact = part.author() != null && part.author().isContact();
        return begin("part:" + id, note ? Kind.NOTE : Kind.MESSAGE, part, time)
                .revision(part.isRedacted() ? DeskEntry.FINAL_REVISION : revision(part))
                .direction(
                        note
                                ? Direction.INTERNAL
                                : contact ? Direction.INBOUND : Direction.OUTBOUND)
                .text(text)
                .attachments(
                        part.isRedacted()
                                ? List.of()
                                : IntercomPart.File.attachments(part.attachments()))
                .attribute("redacted", part.isRedacted() ? true : null)
                .build();
    }

    private DeskEntry closed(IntercomPart part, String id, Instant time) {
        return begin("close:" + id, Kind.RESOLUTION, part, time)
                .status("resolved")
                .subject("Conversation closed")
                .build();
    }

    private DeskEntry happened(IntercomPart part, String id, Instant time) {
        return begin("part:" + id, Kind.EVENT, part, time)
                .revision(revision(part))
                .subject(subject(part))
                .attribute("assignedTo", assignedTo(part.assignedTo()))
                .attribute("ticketState", Payloads.text(part.ticketState()))
                .attribute("ticketStateBefore", Payloads.text(part.previousTicketState()))
                .attribute("details", details(part.eventDetails()))
                .build();
    }

    private DeskEntry.Builder begin(String id, Kind kind, IntercomPart part, Instant time) {
        return DeskEntry.of(id, kind, time)
                .channel(channel)
                .participants(IntercomConversations.parties(part.author(), told.desk(), contacts))
                .thread(thread)
                .attribute("event", Payloads.text(part.partType()))
                .attribute("externalId", Payloads.text(part.externalId()));
    }

    private static long revision(IntercomPart part) {
        return part.updatedAt() == null ? 0 : part.updatedAt().toEpochMilli();
    }

    private static @Nullable String subject(IntercomPart part) {
        String words = part.kindOfPart().replace('_', ' ').strip();
        return words.isEmpty() ? null : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static @Nullable String assignedTo(@Nullable JsonNode assignee) {
        if (assignee == null) {
            return null;
        }
        String id = Payloads.text(assignee.path("id").asText(""));
        return id == null ? null : assignee.path("type").asText("") + ":" + id;
    }

    private static @Nullable Object details(@Nullable JsonNode details) {
        return details == null || !details.isObject() || details.isEmpty()
                ? null
                : JsonPayload.values(details);
    }
}
