package io.tributary.mappings.whatsapp;

import io.tributary.history.interaction.Direction;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a step of a call says. */
final class WhatsAppCallConversions {

    private WhatsAppCallConversions() {}

    /** As WhatsApp says or, if it does not, outbound if the company's own number calls. */
    static Direction direction(WhatsAppCall call, WhatsAppChange change) {
        return switch (Objects.toString(call.direction(), "")) {
            case "BUSINESS_INITIATED" -> Direction.OUTBOUND;
            case "USER_INITIATED" -> Direction.INBOUND;
            default -> isOurs(call.from(), change) ? Direction.OUTBOUND : Direction.INBOUND;
        };
    }

    private static boolean isOurs(@Nullable String number, WhatsAppChange change) {
        String ours =
                change.metadata() == null
                        ? null
                        : Payloads.text(change.metadata().displayPhoneNumber());
        return ours != null && number != null && digits(ours).equals(digits(number));
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    static WhatsAppParty customer(WhatsAppCall call, WhatsAppChange change) {
        return direction(call, change) == Direction.OUTBOUND
                ? WhatsAppParty.of(call.to(), call.toUserId(), call.toParentUserId())
                : WhatsAppParty.of(call.from(), call.fromUserId(), call.fromParentUserId());
    }

    static Instant begin(WhatsAppCall call, WhatsAppChange change) {
        return call.startTime() == null
                ? change.required(call.timestamp(), "timestamp")
                : call.startTime();
    }

    static @Nullable Instant end(WhatsAppCall call) {
        return call.endTime() != null || !isEnd(call) ? call.endTime() : call.timestamp();
    }

    private static boolean isEnd(WhatsAppCall call) {
        return "terminate".equals(call.event());
    }

    /**
     * A call that ended was answered if it lasted; "COMPLETED" is also said of one that nobody
     * took. Null for a step that says nothing of how the call went.
     */
    static @Nullable String status(WhatsAppCall call) {
        if (!isEnd(call)) {
            return "connect".equals(call.event()) ? "ringing" : null;
        }
        if (call.duration() != null && call.duration() > 0) {
            return "answered";
        }
        return "FAILED".equalsIgnoreCase(call.status()) ? "failed" : "no-answer";
    }

    static Map<String, Object> attributes(WhatsAppCall call, WhatsAppChange change) {
        Map<String, Object> attributes = WhatsAppAttributeConversions.common(change);
        WhatsAppAttributeConversions.put(attributes, "durationSeconds", call.duration());
        return attributes;
    }
}
