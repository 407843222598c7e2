package io.tributary.mappings.asterisk;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Direction;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParties;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a moment of a call tells. A call has the id of the channel on which somebody calls; channels
 * that are dialled are told by dialling alone, as nothing else says what they belong to.
 */
record AriMoments(AriEvent event, CallContext context) {

    private static final String RECORDED_CHANNEL = "channel:";

    /** A channel came to an application, or changed its state; null if nobody calls on it. */
    @Nullable CallPart channel(boolean arrives) {
        AriEvent.Channel channel = Payloads.required(event.channel(), "channel");
        String state = Objects.toString(channel.state(), "").toLowerCase(Locale.ROOT);
        boolean rings = state.equals("ring");
        if ((!rings && !state.equals("up")) || !(channel.calls() || (rings && arrives))) {
            return null;
        }
        return part(channel, "channel", "channel:" + state, caller(channel))
                .status(rings ? "ringing" : "in-progress")
                .build();
    }

    /** Null if nobody called on the channel. */
    @Nullable CallPart destroyed() {
        AriEvent.Channel channel = Payloads.required(event.channel(), "channel");
        if (!channel.calls()) {
            return null;
        }
        return part(channel, "channel", "channel:destroyed", caller(channel))
                .endedAt(time())
                .status(
                        switch (event.cause() == null ? 0 : event.cause()) {
                            case 17 -> "busy";
                            case 1, 3, 27, 28, 34, 38, 41, 42 -> "failed";
                            default -> "no-answer";
                        })
                .attribute("cause", Payloads.text(event.causeText()))
                .build();
    }

    CallPart dial() {
        AriEvent.Channel peer = Payloads.required(event.peer(), "peer");
        String told = Objects.toString(event.dialstatus(), "").toUpperCase(Locale.ROOT);
        String status =
                switch (told) {
                    case "ANSWER" -> "answered";
                    case "BUSY" -> "busy";
                    case "NOANSWER" -> "no-answer";
                    case "CANCEL" -> "canceled";
                    case "CONGESTION", "CHANUNAVAIL" -> "failed";
                    case "", "RINGING", "PROGRESS", "PROCEEDING" -> "ringing";
                    default -> null;
                };
        String id = Payloads.required(peer.id(), "peer.id");
        AriEvent.Channel first = event.caller();
        return part(
                        first == null ? peer : first,
                        first == null ? "peer" : "caller",
                        "dial:" + id + ":" + told,
                        parties(first, peer, "answered".equals(status)))
                .status(status)
                .build();
    }

    CallPart transferred(boolean blind) {
        AriEvent.Channel by = blind ? event.channel() : event.transferer();
        AriEvent.Channel call = event.transferee() == null ? by : event.transferee();
        String path =
                event.transferee() == null
                        ? blind ? "channel" : "transferer_first_leg"
                        : "transferee";
        Map<String, Object> transfer = new LinkedHashMap<>();
        transfer.put("kind", blind ? "blind" : "attended");
        String to = blind ? Payloads.text(event.exten()) : target();
        if (to != null) {
            transfer.put("to", to);
        }
        AriEvent.Channel known = Payloads.required(call, path);
        CallEnd agent = by == null ? CallEnd.unknown() : by.end(context);
        return CallPart.of(
                        Payloads.required(known.id(), path + ".id"),
                        "transfer:" + Objects.toString(to, ""),
                        CallParties.unnamed(Direction.INBOUND, agent, context),
                        time())
                .attribute("transfer", transfer)
                .build();
    }

    /** Null if a bridge was recorded, which is of no one call. */
    @Nullable CallPart recorded() {
        AriEvent.Recording recording = Payloads.required(event.recording(), "recording");
        String target = Objects.toString(recording.target(), "");
        String call = Payloads.text(target.replace(RECORDED_CHANNEL, ""));
        if (!target.startsWith(RECORDED_CHANNEL) || call == null) {
            return null;
        }
        String name = Payloads.required(recording.name(), "recording.name");
        return CallPart.of(
                        call,
                        "recording:" + name,
                        CallParties.unnamed(Direction.INBOUND, CallEnd.unknown(), context),
                        time())
                .attachments(List.of(new Attachment(name, null, null, null)))
                .build();
    }

    private CallPart.Builder part(
            AriEvent.Channel channel, String path, String part, CallParties parties) {
        return CallPart.of(
                Payloads.required(channel.id(), path + ".id"),
                part,
                parties,
                Objects.requireNonNullElse(channel.creationtime(), time()));
    }

    private CallParties caller(AriEvent.Channel channel) {
        AriEvent.Party party = channel.caller();
        return AmiEnds.ofChannel(
                party == null ? null : party.number(),
                party == null ? null : party.name(),
                channel.name(),
                channel.dialled(),
                context);
    }

    private CallParties parties(
            AriEvent.@Nullable Channel first, AriEvent.Channel peer, boolean answered) {
        CallEnd told = peer.end(context);
        CallEnd callee =
                told.number() == null && told.person() == null
                        ? CallEnd.of(event.dialstring(), null)
                        : told;
        if (first != null) {
            return AmiEnds.parties(first.end(context), callee, answered, context);
        }
        return callee.isInside(context)
                ? CallParties.of(Direction.INTERNAL, CallEnd.unknown(), callee, answered, context)
                : CallParties.of(Direction.OUTBOUND, CallEnd.unknown(), callee, answered, context);
    }

    private @Nullable String target() {
        AriEvent.Channel target = event.target();
        return target == null || target.caller() == null
                ? null
                : Payloads.text(target.caller().number());
    }

    private Instant time() {
        return Objects.requireNonNullElse(event.timestamp(), context.receivedAt());
    }
}
