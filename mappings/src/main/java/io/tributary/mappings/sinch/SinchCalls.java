package io.tributary.mappings.sinch;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Direction;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParties;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Each kind of callback is a part of the call that it tells of. */
final class SinchCalls {

    private SinchCalls() {}

    static CallPart incoming(SinchCall call, CallContext context) {
        CallEnd caller = CallEnd.of(call.cli(), null).international();
        return part(
                        call,
                        "incoming",
                        CallParties.of(caller, callee(call), false, context),
                        Payloads.required(call.timestamp(), "timestamp"))
                .status("ringing")
                .attribute("domain", Payloads.text(call.domain()))
                .attribute("origination", Payloads.text(call.originationType()))
                .attribute("redirectedFrom", Payloads.text(call.rdnis()))
                .build();
    }

    /** Only of calls that Sinch places: an answer to a call that came in is told by none. */
    static CallPart answered(SinchCall call, CallContext context) {
        String by = answeredBy(call);
        return part(
                        call,
                        "answered",
                        CallParties.unnamed(Direction.OUTBOUND, CallEnd.unknown(), context),
                        Payloads.required(call.timestamp(), "timestamp"))
                .status("machine".equals(by) ? "voicemail" : "in-progress")
                .attribute("answeredBy", by)
                .build();
    }

    static CallPart disconnected(SinchCall call, CallContext context) {
        Instant end = Payloads.required(call.timestamp(), "timestamp");
        int talked = call.duration() == null ? 0 : Math.max(0, call.duration());
        String status = status(call);
        CallEnd caller = CallEnd.of(call.from(), null).international();
        return part(
                        call,
                        "disconnected",
                        CallParties.of(caller, callee(call), "answered".equals(status), context),
                        end.minusSeconds(talked))
                .endedAt(end)
                .status(status)
                .attribute("result", Payloads.text(call.result()))
                .attribute("reason", Payloads.text(call.reason()))
                .attribute("durationSeconds", call.duration())
                .build();
    }

    /** What the caller keyed in or said. */
    static CallPart prompted(SinchCall call, CallContext context) {
        Object menu =
                call.menuResult() == null || !call.menuResult().isObject()
                        ? null
                        : JsonPayload.values(call.menuResult());
        Instant time = Payloads.required(call.timestamp(), "timestamp");
        return part(
                        call,
                        "input:" + time,
                        CallParties.unnamed(Direction.INBOUND, CallEnd.unknown(), context),
                        time)
                .attribute("input:" + time, menu)
                .build();
    }

    /** Recordings, transcripts and what else is done, at a time that is not told. */
    static CallPart notified(SinchCall call, CallContext context) {
        String what = Payloads.required(call.type(), "type");
        String file = Payloads.text(call.destination());
        return part(
                        call,
                        "notify:" + what,
                        CallParties.unnamed(Direction.INBOUND, CallEnd.unknown(), context),
                        Objects.requireNonNullElse(call.timestamp(), context.receivedAt()))
                .attachments(
                        file == null ? List.of() : List.of(new Attachment(null, null, null, file)))
                .attribute("answeredBy", answeredBy(call))
                .build();
    }

    private static CallPart.Builder part(
            SinchCall call, String part, CallParties parties, Instant time) {
        return CallPart.of(Payloads.required(call.callid(), "callid").strip(), part, parties, time)
                .attribute("custom", Payloads.text(call.custom()))
                .attribute("conference", Payloads.text(call.conferenceId()));
    }

    private static CallEnd callee(SinchCall call) {
        SinchCall.Destination to = call.to();
        if (to == null) {
            return CallEnd.unknown();
        }
        return "username".equals(to.type())
                ? CallEnd.unknown().person(to.endpoint())
                : CallEnd.of(to.endpoint(), null).international();
    }

    private static @Nullable String answeredBy(SinchCall call) {
        SinchCall.Amd amd = call.amd();
        return amd == null ? null : Payloads.text(amd.status());
    }

    private static String status(SinchCall call) {
        return switch (Objects.toString(call.result(), "")) {
            case "ANSWERED" -> "answered";
            case "BUSY" -> "busy";
            case "NOANSWER" -> "no-answer";
            case "FAILED" -> "failed";
            default -> "CANCEL".equals(call.reason()) ? "canceled" : "no-answer";
        };
    }
}
