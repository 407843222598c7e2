package io.tributary.mappings.ringcentral;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParties;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call of the call log, or of the calls that go on.
 *
 * @param duration seconds
 * @param result how it went, in words of RingCentral's that it has dozens of
 */
record RingCentralCall(
        @Nullable String id,
        @Nullable String sessionId,
        @Nullable String telephonySessionId,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant startTime,
        @JsonDeserialize(using = IsoTime.class) @Nullable Instant lastModifiedTime,
        @Nullable Integer duration,
        @Nullable String type,
        @Nullable String direction,
        @Nullable String action,
        @Nullable String result,
        @Nullable RingCentralParty from,
        @Nullable RingCentralParty to,
        @Nullable Recording recording) {

    /** Where the recording is served. */
    record Recording(@Nullable String id, @Nullable String contentUri) {}

    CallPart part(String path, CallContext context) {
        Instant start = Payloads.required(startTime, path + "startTime");
        String session = Payloads.firstText(telephonySessionId, sessionId, id);
        int seconds = duration == null ? 0 : duration;
        return CallPart.of(
                        Payloads.required(session, path + "telephonySessionId"),
                        "log:" + Payloads.required(id, path + "id"),
                        parties(context),
                        start)
                .kind(
                        "Fax".equals(type) ? Kind.MESSAGE : Kind.CALL,
                        "Fax".equals(type) ? Channel.OTHER : Channel.PHONE)
                .revision(lastModifiedTime == null ? 0 : lastModifiedTime.toEpochMilli())
                .endedAt(seconds > 0 ? start.plusSeconds(seconds) : null)
                .status(status())
                .attachments(recordings())
                .attribute("action", Payloads.text(action))
                .attribute("result", Payloads.text(result))
                .attribute("durationSeconds", duration)
                .build();
    }

    private CallParties parties(CallContext context) {
        CallEnd caller = RingCentralParty.end(from, null);
        CallEnd callee = RingCentralParty.end(to, null);
        boolean answered = "answered".equals(status());
        Direction told =
                "Inbound".equals(direction)
                        ? caller.isInside(context) ? Direction.INTERNAL : Direction.INBOUND
                        : callee.isInside(context) ? Direction.INTERNAL : Direction.OUTBOUND;
        return "Inbound".equals(direction) || "Outbound".equals(direction)
                ? CallParties.of(told, caller, callee, answered, context)
                : CallParties.of(caller, callee, answered, context);
    }

    /** Null if the words are not known; they are kept beside. */
    private @Nullable String status() {
        String words = result == null ? "" : result.strip().toLowerCase(Locale.ROOT);
        return switch (words) {
            case "call connected", "accepted", "answered not accepted", "connected" -> "answered";
            case "in progress" -> "in-progress";
            case "no answer", "missed", "rejected", "declined", "hang up", "abandoned" ->
                    "no-answer";
            case "voicemail" -> "voicemail";
            case "busy" -> "busy";
            case "stopped", "cancelled" -> "canceled";
            case "received", "sent" -> words.equals("sent") ? "sent" : "delivered";
            case "call failed",
                    "wrong number",
                    "blocked",
                    "suspended account",
                    "call failure",
                    "internal error",
                    "ip phone offline",
                    "restricted number",
                    "unknown",
                    "no calling credit",
                    "not allowed",
                    "send error",
                    "receive error",
                    "fax partially sent",
                    "poor line quality",
                    "partially sent",
                    "international disabled",
                    "international restricted" ->
                    "failed";
            default -> null;
        };
    }

    private List<Attachment> recordings() {
        return recording == null
                ? List.of()
                : List.of(
                        new Attachment(
                                Payloads.text(recording.id()),
                                null,
                                null,
                                Payloads.text(recording.contentUri())));
    }
}
