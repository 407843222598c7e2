package io.tributary.mappings.dynamics;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads cases ({@code incident}) and the notes at them ({@code annotation}). */
final class DynamicsCases {

    private static final int ACTIVE = 0;
    private static final int RESOLVED = 1;

    private final DeskContext desk;

    DynamicsCases(DeskContext desk) {
        this.desk = desk;
    }

    DeskEntry.Builder ticket(DynamicsRow row, String id, Instant changed) {
        Integer state = row.choice("statecode");
        DynamicsParties parties = new DynamicsParties(desk);
        parties.names(row.reference("ownerid"));
        // The contact is the person, and the customer of the case often that person's company.
        parties.names(row.reference("primarycontactid"));
        if (!parties.hasCustomer()) {
            parties.names(row.reference("customerid"));
        }
        DeskEntry.Builder entry =
                DeskEntry.of(
                                "incident:" + id,
                                Kind.TICKET,
                                Objects.requireNonNullElse(row.time("createdon"), changed))
                        .channel(channel(row.choice("caseorigincode")))
                        .direction(Direction.INBOUND)
                        .status(status(state))
                        .endedAt(state == null || state == ACTIVE ? null : changed)
                        .subject(DeskText.plain(row.text("title")))
                        .text(DeskText.html(row.text("description")))
                        .participants(parties.all())
                        .thread(thread(id))
                        .reference(Reference.of("case", desk.source(), id))
                        .attribute("priority", priority(row.choice("prioritycode")))
                        .attribute("statusCode", row.choice("statuscode"));
        String number = row.text("ticketnumber");
        return number == null
                ? entry
                : entry.reference(Reference.of("case", desk.source(), number));
    }

    private static @Nullable String status(@Nullable Integer state) {
        return state == null
                ? null
                : switch (state) {
                    case ACTIVE -> "open";
                    case RESOLVED -> "resolved";
                    default -> "closed";
                };
    }

    private static Channel channel(@Nullable Integer origin) {
        return origin == null
                ? Channel.CRM
                : switch (origin) {
                    case 1 -> Channel.PHONE;
                    case 2 -> Channel.EMAIL;
                    case 3 -> Channel.WEB;
                    case 2483, 3986 -> Channel.SOCIAL;
                    default -> Channel.CRM;
                };
    }

    private static @Nullable String priority(@Nullable Integer code) {
        return code == null
                ? null
                : switch (code) {
                    case 1 -> "high";
                    case 2 -> "normal";
                    case 3 -> "low";
                    default -> null;
                };
    }

    /** What an agent wrote when the case was resolved. */
    DeskEntry resolved(DynamicsRow resolution, String incident, Instant at) {
        return DeskEntry.of("incident:" + incident, Kind.TICKET, at)
                .part("resolution:" + at.toEpochMilli())
                .channel(Channel.CRM)
                .direction(Direction.INBOUND)
                .status("resolved")
                .endedAt(at)
                .participants(new DynamicsParties(desk).all())
                .thread(thread(incident))
                .reference(Reference.of("case", desk.source(), incident))
                .attribute("resolution", DeskText.plain(resolution.text("subject")))
                .build();
    }

    DeskEntry.Builder note(DynamicsRow row, String id, Instant changed) {
        DynamicsReference about = row.reference("objectid");
        DynamicsParties parties = new DynamicsParties(desk);
        parties.names(row.reference("ownerid"));
        parties.names(about);
        String file = row.text("filename");
        return DeskEntry.of(
                        "annotation:" + id,
                        Kind.NOTE,
                        Objects.requireNonNullElse(row.time("createdon"), changed))
                .channel(Channel.CRM)
                .direction(Direction.INTERNAL)
                .subject(DeskText.plain(row.text("subject")))
                .text(DeskText.html(row.text("notetext")))
                .participants(parties.all())
                .thread(threadOf(about))
                .attachments(
                        file == null
                                ? List.of()
                                : List.of(new Attachment(file, row.text("mimetype"), null, null)));
    }

    /** The thread of what is about a case; null for what is about something else. */
    static @Nullable String threadOf(@Nullable DynamicsReference about) {
        return about != null && about.is("incident") ? thread(about.id()) : null;
    }

    private static String thread(String incident) {
        return "incident:" + incident;
    }
}
