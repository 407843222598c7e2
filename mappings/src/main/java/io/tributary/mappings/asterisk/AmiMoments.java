package io.tributary.mappings.asterisk;

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
import org.jspecify.annotations.Nullable;

/**
 * What a moment of a call tells. All channels of a call have the id of the first one as their
 * linked id; of what the others do only dialling counts.
 *
 * <p>Somebody who picked up outranks whatever else is told (see InteractionParts), and the end of
 * the first channel says for calls without that nobody did.
 */
final class AmiMoments {

    private AmiMoments() {}

    /** The state of the first channel; null if it says nothing. */
    static @Nullable CallPart channel(AmiEvent event, CallContext context) {
        String state =
                Objects.toString(event.text("ChannelStateDesc"), "").toLowerCase(Locale.ROOT);
        if (!isFirst(event)) {
            return null;
        }
        String status =
                switch (state) {
                    case "down", "rsrvd", "ring", "dialing" -> "initiated";
                    case "ringing" -> "ringing";
                    case "up" -> "in-progress";
                    default -> null;
                };
        return status == null
                ? null
                : part(event, "channel:" + state, caller(event, context), context)
                        .status(status)
                        .build();
    }

    static @Nullable CallPart hangup(AmiEvent event, CallContext context) {
        if (!isFirst(event)) {
            return null;
        }
        String cause = Objects.toString(event.text("Cause"), "");
        return part(event, "channel:hangup", caller(event, context), context)
                .endedAt(time(event, context))
                .status(
                        switch (cause) {
                            case "17" -> "busy";
                            case "1", "3", "27", "28", "34", "38", "41", "42" -> "failed";
                            default -> "no-answer";
                        })
                .attribute("cause", event.text("Cause-txt"))
                .build();
    }

    /** The beginning or the end of an attempt to reach somebody. */
    static CallPart dial(AmiEvent event, boolean begins, CallContext context) {
        String status = begins ? "ringing" : dialled(event);
        boolean answered = "answered".equals(status);
        CallEnd caller =
                AmiEnds.end(
                        event.text("CallerIDNum"),
                        event.text("CallerIDName"),
                        event.text("Channel"),
                        context);
        CallEnd callee =
                AmiEnds.end(
                        event.text("DestCallerIDNum", "ConnectedLineNum", "Exten"),
                        event.text("DestCallerIDName"),
                        event.text("DestChannel", "Destination"),
                        context);
        String whom = Objects.toString(event.text("DestUniqueid"), "");
        return part(
                        event,
                        "dial:" + whom + (begins ? ":begin" : ":end"),
                        told(event)
                                ? AmiEnds.parties(caller, callee, answered, context)
                                : CallParties.unnamed(Direction.INBOUND, callee, context),
                        context)
                .status(status)
                .attribute("dial:" + whom, begins ? null : event.text("DialStatus"))
                .build();
    }

    /** Asterisk before 12 does not repeat at the end who dialled whom. */
    private static boolean told(AmiEvent event) {
        return event.text("DestChannel", "Destination") != null;
    }

    /** The first channel talks to somebody, or joined a conference. */
    static @Nullable CallPart bridged(AmiEvent event, CallContext context) {
        return isFirst(event)
                ? part(event, "channel:bridged", caller(event, context), context)
                        .status("answered")
                        .build()
                : null;
    }

    static CallPart queued(AmiEvent event, CallContext context) {
        return part(event, "queue:" + event.required("Queue"), caller(event, context), context)
                .status("ringing")
                .attribute("queue", event.text("Queue"))
                .build();
    }

    /** An agent of a queue took the call. */
    static CallPart connected(AmiEvent event, CallContext context) {
        CallEnd agent =
                AmiEnds.end(
                                null,
                                event.text("MemberName"),
                                event.text("Interface", "Member", "DestChannel"),
                                context)
                        .person(agent(event, context));
        return part(
                        event,
                        "agent:" + Objects.toString(event.text("DestUniqueid"), ""),
                        CallParties.unnamed(Direction.INBOUND, agent, context),
                        context)
                .status("answered")
                .attribute("queue", event.text("Queue"))
                .build();
    }

    /** The phone of the member of a queue, else the member's name. */
    private static @Nullable String agent(AmiEvent event, CallContext context) {
        CallEnd phone =
                AmiEnds.end(null, null, event.text("Interface", "Member", "DestChannel"), context);
        return phone.person() == null ? event.text("MemberName", "Interface") : phone.person();
    }

    static CallPart transferred(AmiEvent event, CallContext context) {
        Map<String, Object> transfer = new LinkedHashMap<>();
        transfer.put("kind", event.name().equals("BlindTransfer") ? "blind" : "attended");
        String to = event.text("Extension", "TransferTargetExten", "SecondTransfererExten");
        if (to != null) {
            transfer.put("to", to);
        }
        CallEnd by =
                AmiEnds.end(
                        event.text("TransfererCallerIDNum", "OrigTransfererCallerIDNum"),
                        event.text("TransfererCallerIDName", "OrigTransfererCallerIDName"),
                        event.text("TransfererChannel", "OrigTransfererChannel"),
                        context);
        Instant time = time(event, context);
        String call =
                event.required(
                        "TransfererLinkedid", "OrigTransfererLinkedid", "TransfereeLinkedid");
        return CallPart.of(
                        call,
                        "transfer:" + Objects.toString(to, ""),
                        CallParties.unnamed(Direction.INBOUND, by, context),
                        time)
                .attribute("transfer", transfer)
                .build();
    }

    private static CallPart.Builder part(
            AmiEvent event, String part, CallParties parties, CallContext context) {
        String call = event.required("Linkedid", "DestLinkedid", "Uniqueid", "DestUniqueid");
        Instant created = CdrTimeConversions.created(call);
        return CallPart.of(call, part, parties, created == null ? time(event, context) : created);
    }

    private static CallParties caller(AmiEvent event, CallContext context) {
        return AmiEnds.ofChannel(
                event.text("CallerIDNum"),
                event.text("CallerIDName"),
                event.text("Channel"),
                event.text("Exten"),
                context);
    }

    /** Asterisk before 12 tells no linked id; then it cannot be known. */
    private static boolean isFirst(AmiEvent event) {
        String linked = event.text("Linkedid");
        return linked != null && linked.equals(event.text("Uniqueid"));
    }

    private static Instant time(AmiEvent event, CallContext context) {
        return Objects.requireNonNullElse(event.timestamp(), context.receivedAt());
    }

    private static @Nullable String dialled(AmiEvent event) {
        return switch (Objects.toString(event.text("DialStatus"), "")) {
            case "ANSWER" -> "answered";
            case "BUSY" -> "busy";
            case "NOANSWER", "NO ANSWER" -> "no-answer";
            case "CANCEL" -> "canceled";
            case "CONGESTION", "CHANUNAVAIL", "INVALIDARGS" -> "failed";
            default -> null;
        };
    }
}
