package io.tributary.mappings.ringcentral;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParties;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session is one call. Each state that a party of it reaches is a part of its own: the earliest
 * tells the beginning, the furthest the outcome, and the order in which they come does not matter.
 */
final class RingCentralSessions {

    private RingCentralSessions() {}

    /**
     * @param told when the notification was sent; null if it does not tell
     * @param path of the session within the payload
     */
    static List<CallPart> parts(
            RingCentralSession session, @Nullable Instant told, String path, CallContext context) {
        List<CallPart> parts = new ArrayList<>();
        Instant time =
                Stream.of(session.eventTime(), told)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(context.receivedAt());
        for (RingCentralSession.Party party : Payloads.list(session.parties())) {
            String place = JsonPayload.join(path, "parties[" + parts.size() + "]");
            parts.add(part(session, party, time, place, context));
        }
        return parts;
    }

    private static CallPart part(
            RingCentralSession session,
            RingCentralSession.Party party,
            Instant time,
            String path,
            CallContext context) {
        String code =
                Payloads.required(
                        party.status() == null ? null : party.status().code(),
                        path + ".status.code");
        boolean over = code.equals("Disconnected");
        String id = Payloads.required(party.id(), path + ".id");
        return CallPart.of(
                        session.id(),
                        "party:" + id + ":" + code,
                        parties(party, code, path, context),
                        Objects.requireNonNullElse(session.creationTime(), time))
                .revision(session.sequence() == null ? 0 : session.sequence())
                .endedAt(over ? time : null)
                .status(status(party, code))
                .attachments(recordings(party))
                .attribute("origin", session.origin() == null ? null : session.origin().type())
                .attribute("leg:" + id, over ? outcome(party) : null)
                .build();
    }

    private static CallParties parties(
            RingCentralSession.Party party, String code, String path, CallContext context) {
        String told = Payloads.required(party.direction(), path + ".direction");
        boolean calls = told.equals("Outbound");
        if (!calls && !told.equals("Inbound")) {
            throw new PayloadRejected(path + ".direction", "must be Inbound or Outbound");
        }
        CallEnd from = RingCentralParty.end(party.from(), calls ? party.extensionId() : null);
        CallEnd to = RingCentralParty.end(party.to(), calls ? null : party.extensionId());
        return CallParties.of(from, to, isTalk(party, code), context);
    }

    /** Whether somebody at this party had a part in the call, other than by letting it ring. */
    private static boolean isTalk(RingCentralSession.Party party, String code) {
        return switch (code) {
            case "Answered", "Hold", "Parked", "Gone" -> true;
            case "Disconnected" -> "answered".equals(status(party, code));
            default -> false;
        };
    }

    private static @Nullable String status(RingCentralSession.Party party, String code) {
        return switch (code) {
            case "Setup" -> "initiated";
            case "Proceeding" -> "ringing";
            case "Answered", "Hold", "Parked" -> "in-progress";
            case "VoiceMail", "Voicemail", "VoiceMailScreening", "VMScreening" -> "voicemail";
            case "Disconnected" -> end(party);
            default -> null;
        };
    }

    /** Null where the party left a call that goes on with somebody else. */
    private static @Nullable String end(RingCentralSession.Party party) {
        String reason =
                party.status() == null || party.status().reason() == null
                        ? ""
                        : party.status().reason();
        return switch (reason) {
            case "NoAnswer", "Timeout", "Rejected" -> "no-answer";
            case "TargetBusy" -> "busy";
            case "Cancelled" -> "canceled";
            case "InvalidNumber",
                    "InternationalDisabled",
                    "DestinationBlocked",
                    "NotEnoughFunds",
                    "NoSuchUser",
                    "InternalError" ->
                    "failed";
            case "", "CallFinished", "CallDropped" ->
                    Boolean.TRUE.equals(party.missedCall()) ? "no-answer" : "answered";
            default -> null;
        };
    }

    private static List<Attachment> recordings(RingCentralSession.Party party) {
        return Payloads.list(party.recordings()).stream()
                .filter(each -> Payloads.text(each.id()) != null)
                .map(each -> new Attachment(each.id(), null, null, null))
                .toList();
    }

    /** Under a name of its own, so that the parties stand side by side in the merged call. */
    private static Map<String, Object> outcome(RingCentralSession.Party party) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        String reason = party.status() == null ? null : Payloads.text(party.status().reason());
        if (reason != null) {
            outcome.put("reason", reason);
        }
        if (party.missedCall() != null) {
            outcome.put("missed", party.missedCall());
        }
        return outcome;
    }
}
