package io.tributary.mappings.hubspot;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads calls, mails, notes, meetings, messages and tickets, which HubSpot keeps as objects. */
final class HubSpotEngagements {

    private final HubSpotObject object;
    private final HubSpotProperties properties;
    private final DeskContext desk;
    private final String id;

    HubSpotEngagements(
            String id, HubSpotObject object, HubSpotProperties properties, DeskContext desk) {
        this.id = id;
        this.object = object;
        this.properties = properties;
        this.desk = desk;
    }

    /** Null for an object of another kind. */
    @Nullable DeskEntry entry() {
        if (any("hs_call_direction", "hs_call_status", "hs_call_title", "hs_call_body")) {
            return call();
        }
        if (any("hs_email_direction", "hs_email_subject", "hs_email_text")) {
            return mail();
        }
        if (any("hs_meeting_title", "hs_meeting_start_time")) {
            return meeting();
        }
        if (any("hs_communication_channel_type", "hs_communication_body")) {
            return communication();
        }
        if (any("hs_note_body")) {
            return note();
        }
        return any("hs_pipeline_stage", "hs_ticket_priority") && properties.text("subject") != null
                ? ticket()
                : null;
    }

    private boolean any(String... names) {
        for (String name : names) {
            if (properties.text(name) != null) {
                return true;
            }
        }
        return false;
    }

    private DeskEntry.Builder begin(String kind, Kind what) {
        Instant told = properties.time("hs_timestamp");
        Instant time = told == null ? object.createdAt() : told;
        return DeskEntry.of(
                        kind + ":" + id,
                        what,
                        Payloads.required(
                                time, JsonPayload.join(properties.path(), "hs_timestamp")))
                .changedAt(object.updatedAt())
                .withdrawn(Boolean.TRUE.equals(object.archived()));
    }

    private DeskEntry call() {
        boolean outbound = !"INBOUND".equals(properties.text("hs_call_direction"));
        String theirs = properties.text(outbound ? "hs_call_to_number" : "hs_call_from_number");
        DeskEntry.Builder entry =
                begin("call", Kind.CALL)
                        .channel(Channel.PHONE)
                        .direction(outbound ? Direction.OUTBOUND : Direction.INBOUND)
                        .status(callStatus(properties.text("hs_call_status")))
                        .subject(DeskText.plain(properties.text("hs_call_title")))
                        .text(DeskText.html(properties.text("hs_call_body")))
                        .participants(parties(null, theirs))
                        .attribute("recording", properties.text("hs_call_recording_url"));
        DeskEntry began = entry.build();
        String lasted = Objects.toString(properties.text("hs_call_duration"), "");
        return lasted.matches("\\d{1,9}")
                ? entry.endedAt(began.occurredAt().plusMillis(Long.parseLong(lasted))).build()
                : began;
    }

    private static @Nullable String callStatus(@Nullable String status) {
        return switch (Objects.toString(status, "").toUpperCase(Locale.ROOT)) {
            case "COMPLETED" -> "answered";
            case "BUSY" -> "busy";
            case "NO_ANSWER", "MISSED" -> "no-answer";
            case "FAILED" -> "failed";
            case "CANCELED" -> "canceled";
            case "RINGING" -> "ringing";
            case "IN_PROGRESS", "CONNECTING", "CALLING_CRM_USER" -> "in-progress";
            case "QUEUED" -> "queued";
            default -> null;
        };
    }

    private DeskEntry mail() {
        boolean inbound = "INCOMING_EMAIL".equals(properties.text("hs_email_direction"));
        String theirs = properties.text(inbound ? "hs_email_from_email" : "hs_email_to_email");
        String text = properties.text("hs_email_text");
        String messageId = properties.text("hs_email_message_id");
        return begin("email", Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(inbound ? Direction.INBOUND : Direction.OUTBOUND)
                .status("BOUNCED".equals(properties.text("hs_email_status")) ? "failed" : null)
                .subject(DeskText.plain(properties.text("hs_email_subject")))
                .text(
                        text == null
                                ? DeskText.html(properties.text("hs_email_html"))
                                : DeskText.plain(text))
                .participants(parties(theirs, null))
                .messageId(
                        messageId == null
                                ? null
                                : Payloads.text(messageId.replace("<", "").replace(">", "")))
                .attribute("thread", properties.text("hs_email_thread_id"))
                .build();
    }

    private DeskEntry meeting() {
        Instant start = properties.time("hs_meeting_start_time");
        DeskEntry.Builder entry =
                start == null
                        ? begin("meeting", Kind.APPOINTMENT)
                        : DeskEntry.of("meeting:" + id, Kind.APPOINTMENT, start)
                                .changedAt(object.updatedAt())
                                .withdrawn(Boolean.TRUE.equals(object.archived()));
        String outcome = properties.text("hs_meeting_outcome");
        return entry.channel(Channel.CRM)
                .direction(Direction.OUTBOUND)
                .endedAt(properties.time("hs_meeting_end_time"))
                .status(outcome == null ? null : outcome.toLowerCase(Locale.ROOT))
                .subject(DeskText.plain(properties.text("hs_meeting_title")))
                .text(DeskText.html(properties.text("hs_meeting_body")))
                .participants(parties(null, null))
                .build();
    }

    private DeskEntry communication() {
        return begin("communication", Kind.MESSAGE)
                .channel(
                        switch (Objects.toString(
                                properties.text("hs_communication_channel_type"), "")) {
                            case "WHATS_APP" -> Channel.MESSAGING;
                            case "SMS" -> Channel.SMS;
                            case "LINKEDIN_MESSAGE" -> Channel.SOCIAL;
                            default -> Channel.OTHER;
                        })
                .direction(Direction.OUTBOUND)
                .text(DeskText.html(properties.text("hs_communication_body")))
                .participants(parties(null, null))
                .build();
    }

    private DeskEntry note() {
        return begin("note", Kind.NOTE)
                .channel(Channel.CRM)
                .text(DeskText.html(properties.text("hs_note_body")))
                .participants(parties(null, null))
                .build();
    }

    private DeskEntry ticket() {
        Instant closed = properties.time("closed_date");
        return DeskEntry.of(
                        "ticket:" + id,
                        Kind.TICKET,
                        Payloads.required(
                                object.createdAt() == null
                                        ? properties.time("createdate")
                                        : object.createdAt(),
                                "createdAt"))
                .changedAt(object.updatedAt())
                .withdrawn(Boolean.TRUE.equals(object.archived()))
                .channel(Channel.CRM)
                .direction(Direction.INBOUND)
                .status(closed == null ? "open" : "closed")
                .endedAt(closed)
                .subject(DeskText.plain(properties.text("subject")))
                .text(DeskText.plain(properties.text("content")))
                .participants(parties(null, null))
                .thread("ticket:" + id)
                .reference(Reference.of("ticket", desk.source(), id))
                .attribute("stage", properties.text("hs_pipeline_stage"))
                .attribute("priority", properties.text("hs_ticket_priority"))
                .attribute("sourceType", properties.text("source_type"))
                .build();
    }

    /** The contacts that it has to do with; of only one the address and the number are known. */
    private List<Participant> parties(@Nullable String emails, @Nullable String phone) {
        List<String> contacts = object.contacts();
        List<Participant> parties = new ArrayList<>();
        String owner = properties.text("hubspot_owner_id");
        if (owner != null) {
            parties.add(DeskParty.agent(desk, owner).build());
        }
        if (contacts.size() > 1) {
            contacts.forEach(
                    contact ->
                            parties.add(
                                    DeskParty.customer(desk)
                                            .id(HubSpotContacts.TYPE, contact)
                                            .build()));
            return parties;
        }
        String address = emails == null || emails.contains(";") ? null : emails;
        parties.add(
                DeskParty.customer(desk)
                        .id(HubSpotContacts.TYPE, contacts.isEmpty() ? null : contacts.get(0))
                        .email(desk.isOwn(address) ? null : HubSpotContacts.address(address))
                        .phone(phone)
                        .build());
        return parties;
    }
}
