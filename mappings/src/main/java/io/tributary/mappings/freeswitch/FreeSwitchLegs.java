package io.tributary.mappings.freeswitch;

import io.tributary.history.interaction.Direction;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParties;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All legs of a call have the id of the first as their call's. Each state that a leg reaches is a
 * part of the call, and so is the leg's record.
 */
final class FreeSwitchLegs {

    private static final Set<String> WAITING = Set.of("bridge", "callcenter", "fifo");

    private FreeSwitchLegs() {}

    static CallPart part(FreeSwitchFields leg, CallContext context) {
        String uuid = Objects.requireNonNullElse(leg.text("Unique-ID"), "");
        String id = uuid.isEmpty() ? leg.required("variable_uuid") : uuid;
        String call =
                Objects.requireNonNullElse(leg.text("Channel-Call-UUID", "variable_call_uuid"), id);
        String state = state(leg);
        boolean over = state.equals("record") || state.equals("hangup");
        Instant told = leg.time("Event-Date-Timestamp");
        return CallPart.of(
                        call,
                        "leg:" + id + ":" + state,
                        parties(leg, over, context),
                        start(leg, told, context))
                .revision(told == null ? 0 : told.toEpochMilli())
                .endedAt(over ? end(leg, told, context) : null)
                .status(over ? outcome(leg) : going(state))
                .attribute("context", leg.text("Caller-Context", "variable_user_context"))
                .attribute("accountCode", leg.text("variable_accountcode"))
                .attribute("leg:" + id, over ? record(leg) : null)
                .build();
    }

    /** Of an event what the channel is in; of a record that it is one. */
    private static String state(FreeSwitchFields leg) {
        if (leg.text("Event-Name") == null) {
            return "record";
        }
        String state = leg.text("Answer-State");
        return state == null ? "initiated" : state.toLowerCase(Locale.ROOT);
    }

    private static Instant start(
            FreeSwitchFields leg, @Nullable Instant told, CallContext context) {
        Instant start = leg.time("variable_start_uepoch", "Caller-Channel-Created-Time");
        return start == null ? Objects.requireNonNullElse(told, context.receivedAt()) : start;
    }

    private static Instant end(FreeSwitchFields leg, @Nullable Instant told, CallContext context) {
        Instant end = leg.time("variable_end_uepoch", "Caller-Channel-Hangup-Time");
        return end == null ? Objects.requireNonNullElse(told, context.receivedAt()) : end;
    }

    /** Who is registered here is inside: it has a user, be it who calls or who is rung. */
    private static CallParties parties(FreeSwitchFields leg, boolean over, CallContext context) {
        CallEnd caller =
                CallEnd.of(leg.text("Caller-Caller-ID-Number"), leg.text("Caller-Caller-ID-Name"))
                        .person(leg.text("variable_sip_auth_username", "variable_user_name"));
        CallEnd callee =
                CallEnd.of(leg.text("Caller-Destination-Number"), null)
                        .person(leg.text("variable_dialed_user"));
        if (isTrunk(leg)) {
            return CallParties.unnamed(Direction.OUTBOUND, caller, context);
        }
        boolean reached = over ? "answered".equals(outcome(leg)) && isBridged(leg) : isBridged(leg);
        return CallParties.of(caller, callee, reached, context);
    }

    /**
     * Whether the leg goes out through a gateway for another leg, which tells who calls whom: on
     * this one the company may show any of its numbers.
     */
    private static boolean isTrunk(FreeSwitchFields leg) {
        String call = leg.text("Channel-Call-UUID", "variable_call_uuid");
        return call != null
                && !call.equals(leg.text("Unique-ID", "variable_uuid"))
                && leg.text("variable_sip_gateway_name", "variable_sip_gateway") != null;
    }

    /** Whether two legs were brought together, and not only a menu picked up. */
    private static boolean isBridged(FreeSwitchFields leg) {
        return leg.time("variable_bridge_uepoch", "Caller-Channel-Bridged-Time") != null
                || leg.text("variable_bridge_uuid") != null;
    }

    private static @Nullable String going(String state) {
        return switch (state) {
            case "initiated" -> "initiated";
            case "ringing", "early" -> "ringing";
            case "answered" -> "in-progress";
            default -> null;
        };
    }

    /** Null where another leg tells: somebody else picked up, or the call went on elsewhere. */
    private static @Nullable String outcome(FreeSwitchFields leg) {
        String application = Objects.requireNonNullElse(leg.text("variable_last_app"), "");
        if (application.equals("voicemail")) {
            return "voicemail";
        }
        boolean answered =
                leg.time("variable_answer_uepoch", "Caller-Channel-Answered-Time") != null;
        String cause =
                Objects.requireNonNullElse(leg.text("variable_hangup_cause", "Hangup-Cause"), "");
        if (answered) {
            return WAITING.contains(application) && !isBridged(leg) ? "no-answer" : "answered";
        }
        return switch (cause) {
            case "USER_BUSY" -> "busy";
            case "ORIGINATOR_CANCEL" -> "canceled";
            case "LOSE_RACE", "PICKED_OFF", "ATTENDED_TRANSFER", "BLIND_TRANSFER" -> null;
            case "",
                    "NORMAL_CLEARING",
                    "NO_ANSWER",
                    "NO_USER_RESPONSE",
                    "ALLOTTED_TIMEOUT",
                    "CALL_REJECTED",
                    "SUBSCRIBER_ABSENT",
                    "USER_NOT_REGISTERED" ->
                    "no-answer";
            default -> "failed";
        };
    }

    /** Under a name of its own, so that the legs stand side by side in the merged call. */
    private static Map<String, Object> record(FreeSwitchFields leg) {
        Map<String, Object> record = new LinkedHashMap<>();
        put(record, "cause", leg.text("variable_hangup_cause", "Hangup-Cause"));
        put(record, "direction", leg.text("Call-Direction", "variable_direction"));
        put(record, "application", leg.text("variable_last_app"));
        put(record, "durationSeconds", leg.seconds("variable_duration"));
        put(record, "billedSeconds", leg.seconds("variable_billsec"));
        return record;
    }

    private static void put(Map<String, Object> record, String name, @Nullable Object value) {
        if (value != null) {
            record.put(name, value);
        }
    }
}
