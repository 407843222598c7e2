package io.tributary.mappings.viber;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which event it is, of which kind, and who takes part. */
final class ViberEventConversions {

    private ViberEventConversions() {}

    /** Viber's token, which receipts of a message name too. */
    static String eventId(ViberEvent event) {
        String token = Payloads.text(event.messageToken());
        if (token != null || event.is("message") || isReceipt(event)) {
            return Payloads.required(token, "message_token");
        }
        ViberEvent.User who = event.who();
        String user = Payloads.required(who == null ? null : who.id(), "user.id");
        return event.event() + ":" + user + ":" + time(event).toEpochMilli();
    }

    static boolean isReceipt(ViberEvent event) {
        return event.is("delivered") || event.is("seen") || event.is("failed");
    }

    static String part(ViberEvent event) {
        return isReceipt(event) ? "status:" + status(event) : "";
    }

    static @Nullable String status(ViberEvent event) {
        return switch (String.valueOf(event.event())) {
            case "delivered", "failed" -> event.event();
            case "seen" -> "read";
            default -> null;
        };
    }

    static Instant time(ViberEvent event) {
        return Payloads.required(event.timestamp(), "timestamp");
    }

    static Kind kind(ViberEvent event) {
        return event.is("message") || isReceipt(event) ? Kind.MESSAGE : Kind.EVENT;
    }

    static Direction direction(ViberEvent event) {
        return isReceipt(event) ? Direction.OUTBOUND : Direction.INBOUND;
    }

    static List<Participant> participants(ViberEvent event, ViberContext context) {
        ViberEvent.User who = event.who();
        List<Identifier> identifiers = new ArrayList<>();
        String id = who == null ? null : Payloads.text(who.id());
        if (id != null) {
            identifiers.add(Identifier.scoped("viber.user", context.source(), id, Proof.NETWORK));
        }
        identifiers.addAll(numbers(event, context));
        return List.of(
                new Participant(
                        ParticipantRole.CUSTOMER,
                        who == null ? null : Payloads.text(who.name()),
                        identifiers));
    }

    /**
     * Viber does not tell whose card it is. One without a name, or with that of the sender, is
     * taken to be the sender's own, but proves nothing.
     */
    private static List<Identifier> numbers(ViberEvent event, ViberContext context) {
        ViberMessage.Contact card = event.message() == null ? null : event.message().contact();
        String number = card == null ? null : Payloads.text(card.phoneNumber());
        if (card == null || number == null) {
            return List.of();
        }
        String name = Payloads.text(card.name());
        ViberEvent.User who = event.who();
        boolean own = name == null || (who != null && name.equals(Payloads.text(who.name())));
        String digits = number.replaceAll("[ ()-]", "");
        boolean international = digits.matches("[1-9]\\d{9,14}");
        return own
                ? List.of(
                        Identifier.phone(
                                international ? "+" + digits : number,
                                context.region(),
                                Proof.INFERRED))
                : List.of();
    }

    /** The conversation of the bot with the user. */
    static @Nullable String thread(ViberEvent event) {
        ViberEvent.User who = event.who();
        return who == null ? null : Payloads.text(who.id());
    }

    static @Nullable String messageId(ViberEvent event, ViberContext context) {
        return kind(event) == Kind.MESSAGE ? context.source() + ":" + eventId(event) : null;
    }
}
