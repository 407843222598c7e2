package io.tributary.mappings.dynamics;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads activities: mails, phone calls, letters, appointments and tasks. */
final class DynamicsActivities {

    private static final int OPEN = 0;
    private static final int COMPLETED = 1;
    private static final int CANCELED = 2;

    private final DeskContext desk;

    DynamicsActivities(DeskContext desk) {
        this.desk = desk;
    }

    DeskEntry.Builder mail(DynamicsRow row, String id, Instant changed) {
        String answered = stripped(row.text("inreplyto"));
        return begin(row, id, Kind.MESSAGE, row.time("senton", "actualend", "createdon"), changed)
                .channel(Channel.EMAIL)
                .direction(direction(row))
                .status(mailStatus(row.choice("statuscode")))
                .participants(parties(row, false, "from", "to", "cc", "bcc").all())
                .messageId(stripped(row.text("messageid")))
                .replyTo(answered)
                .attribute("trackingToken", row.text("trackingtoken"));
    }

    private static @Nullable String stripped(@Nullable String messageId) {
        return messageId == null
                ? null
                : Payloads.text(messageId.replace("<", "").replace(">", ""));
    }

    private static @Nullable String mailStatus(@Nullable Integer code) {
        return code == null
                ? null
                : switch (code) {
                    case 1, 6, 7 -> "queued";
                    case 3 -> "sent";
                    case 5 -> "canceled";
                    case 8 -> "failed";
                    default -> null;
                };
    }

    DeskEntry.Builder call(DynamicsRow row, String id, Instant changed) {
        Integer state = row.choice("statecode");
        boolean voicemail = Boolean.TRUE.equals(row.flag("leftvoicemail"));
        Instant ended = Objects.equals(state, COMPLETED) ? row.time("actualend") : null;
        return begin(row, id, Kind.CALL, row.time("actualstart", "createdon"), changed)
                .endedAt(ended)
                .channel(Channel.PHONE)
                .direction(direction(row))
                .status(
                        Objects.equals(state, COMPLETED)
                                ? (voicemail ? "voicemail" : "answered")
                                : state(state))
                .participants(
                        parties(row, true, "from", "to").phone(row.text("phonenumber")).all());
    }

    DeskEntry.Builder letter(DynamicsRow row, String id, Instant changed) {
        return begin(row, id, Kind.MESSAGE, row.time("actualend", "createdon"), changed)
                .channel(row.table().equals("letter") ? Channel.PRINT : Channel.OTHER)
                .direction(direction(row))
                .status(state(row.choice("statecode")))
                .participants(parties(row, false, "from", "to", "cc", "bcc").all());
    }

    DeskEntry.Builder appointment(DynamicsRow row, String id, Instant changed) {
        return begin(
                        row,
                        id,
                        Kind.APPOINTMENT,
                        row.time("scheduledstart", "actualstart", "createdon"),
                        changed)
                .endedAt(row.time("actualend", "scheduledend"))
                .channel(Channel.CRM)
                .direction(Direction.OUTBOUND)
                .status(state(row.choice("statecode")))
                .participants(
                        parties(row, false, "organizer", "requiredattendees", "optionalattendees")
                                .all());
    }

    /** Something to be done for a customer: no contact by itself. */
    DeskEntry.Builder task(DynamicsRow row, String id, Instant changed) {
        return begin(row, id, Kind.EVENT, row.time("createdon"), changed)
                .endedAt(row.time("actualend"))
                .channel(Channel.CRM)
                .direction(Direction.INTERNAL)
                .status(state(row.choice("statecode")))
                .participants(parties(row, false).all());
    }

    private DeskEntry.Builder begin(
            DynamicsRow row, String id, Kind kind, @Nullable Instant at, Instant changed) {
        DynamicsReference about = row.reference("regardingobjectid");
        return DeskEntry.of(row.table() + ":" + id, kind, Objects.requireNonNullElse(at, changed))
                .subject(DeskText.plain(row.text("subject")))
                .text(DeskText.html(row.text("description")))
                .thread(DynamicsCases.threadOf(about))
                .attribute("regarding", about == null ? null : about.table() + ":" + about.id());
    }

    /** Whom it is about counts where nobody else is named: a case tells its own people. */
    private DynamicsParties parties(DynamicsRow row, boolean byPhone, String... columns) {
        DynamicsParties parties = new DynamicsParties(desk).lists(row, byPhone, columns);
        parties.names(row.reference("ownerid"));
        if (!parties.hasCustomer()) {
            parties.names(row.reference("regardingobjectid"));
        }
        return parties;
    }

    /** True is outgoing, which is what Dynamics takes for granted. */
    private static Direction direction(DynamicsRow row) {
        return Boolean.FALSE.equals(row.flag("directioncode"))
                ? Direction.INBOUND
                : Direction.OUTBOUND;
    }

    private static @Nullable String state(@Nullable Integer state) {
        return state == null
                ? null
                : switch (state) {
                    case OPEN -> "open";
                    case COMPLETED -> "completed";
                    case CANCELED -> "canceled";
                    default -> "scheduled";
                };
    }
}
