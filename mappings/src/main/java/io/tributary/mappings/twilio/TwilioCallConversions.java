package io.tributary.mappings.twilio;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Attachment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Named;

/** The single fields of an interaction, as Twilio has them. */
final class TwilioCallConversions {

    private static final Set<String> TALK = Set.of("in-progress", "answered", "voicemail");

    private static final Set<String> OVER =
            Set.of("completed", "busy", "no-answer", "failed", "canceled");

    private TwilioCallConversions() {}

    @Named("call")
    static String call(TwilioCall call) {
        return call.parentSid() == null ? Objects.requireNonNull(call.sid()) : call.parentSid();
    }

    /**
     * Each status that a leg reaches is a part of its own: the earliest tells the beginning, the
     * furthest the outcome, and it does not matter in which order the callbacks come.
     */
    @Named("part")
    static String part(TwilioCall call, @Context TwilioCallContext context) {
        if (context.resource()) {
            return leg(call) + ":resource";
        }
        return leg(call) + (call.timestamp() == null ? ":request:" : ":") + call.status();
    }

    @Named("revision")
    static long revision(TwilioCall call, @Context TwilioCallContext context) {
        if (context.resource()) {
            return TwilioTimeConversions.updated(call);
        }
        String sequence = call.sequenceNumber();
        if (sequence != null && !sequence.matches("\\d{1,9}")) {
            throw new PayloadRejected("SequenceNumber", "must be a number");
        }
        return sequence == null ? 0 : Long.parseLong(sequence);
    }

    @Named("start")
    static Instant start(TwilioCall call, @Context TwilioCallContext context) {
        return TwilioTimeConversions.start(call, context);
    }

    @Named("end")
    static @Nullable Instant end(TwilioCall call, @Context TwilioCallContext context) {
        return TwilioTimeConversions.end(call, context);
    }

    /** Twilio's words but one: completed says how the call ended, not how it went. */
    @Named("status")
    static String status(TwilioCall call) {
        String status = call.status() == null ? "" : call.status();
        return switch (status) {
            case "queued", "initiated", "ringing", "in-progress" -> status;
            case "busy", "no-answer", "failed", "canceled" -> status;
            case "completed" -> completed(call);
            default ->
                    throw new PayloadRejected(
                            "CallStatus", "must be one of the statuses of Twilio's call resource");
        };
    }

    @Named("attributes")
    static Map<String, Object> attributes(TwilioCall call) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "twilio");
        if (isOver(call)) {
            attributes.put("leg:" + call.sid(), outcome(call));
        }
        return attributes;
    }

    @Named("recordings")
    static List<Attachment> recordings(TwilioCall call) {
        return call.recordingUrl() == null
                ? List.of()
                : List.of(new Attachment(call.recordingSid(), null, null, call.recordingUrl()));
    }

    static boolean isOver(TwilioCall call) {
        return call.status() != null && OVER.contains(call.status());
    }

    /** Whether somebody, or somebody's machine, picked up. */
    static boolean isTalk(TwilioCall call) {
        return TALK.contains(status(call));
    }

    private static String completed(TwilioCall call) {
        if (call.answeredBy() != null && call.answeredBy().startsWith("machine")) {
            return "voicemail";
        }
        boolean hungUpAtOnce =
                call.duration() != null && TwilioTimeConversions.seconds(call.duration()) == 0;
        return hungUpAtOnce ? "no-answer" : "answered";
    }

    /** Under a name of its own, so that the legs stand side by side in the merged call. */
    private static Map<String, Object> outcome(TwilioCall call) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("status", Objects.requireNonNull(call.status()));
        if (call.duration() != null) {
            outcome.put("durationSeconds", TwilioTimeConversions.seconds(call.duration()));
        }
        if (call.answeredBy() != null) {
            outcome.put("answeredBy", call.answeredBy());
        }
        return outcome;
    }

    /** The call itself sorts, and so leads, before its legs. */
    private static String leg(TwilioCall call) {
        return call.isLeg() ? "leg:" + call.sid() : "call";
    }
}
