package io.tributary.mappings.ringcentral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParts;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.JsonPayload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code ringcentral}: notifications on telephony sessions, voicemails, faxes and SMS; and
 * the call log and message store as the API answers them.
 *
 * <p>Ignored on purpose: presence, counts of changed messages, states of shared SMS threads,
 * reminders of subscriptions, and notifications of kinds that are not known.
 *
 * <p>Settings of the route: {@code region} of national numbers, {@code own} (the company's
 * numbers), {@code extensions} (regular expression of numbers inside).
 */
public final class RingCentralMapping implements Mapping {

    private static final Set<String> MESSAGES = Set.of("SMS", "Pager", "Fax", "Voicemail");

    /** What is around a notification. */
    private record Notification(
            @JsonDeserialize(using = IsoTime.class) @Nullable Instant timestamp,
            @Nullable String event) {}

    @Override
    public String name() {
        return "ringcentral";
    }

    @Override
    public String platform() {
        return "ringcentral";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        CallContext context = CallContext.of(event, platform());
        JsonNode root = JsonPayload.object(event.body());
        return CallParts.interactions(parts(root, context), context);
    }

    private static List<CallPart> parts(JsonNode root, CallContext context) {
        if (root.has("event")) {
            return notification(root, context);
        }
        JsonNode records = root.get("records");
        if (records == null) {
            return record(root, "", context);
        }
        if (!records.isArray()) {
            throw new PayloadRejected("records", "must be a list");
        }
        List<CallPart> parts = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            parts.addAll(record(records.get(i), "records[" + i + "]", context));
        }
        return parts;
    }

    private static List<CallPart> notification(JsonNode root, CallContext context) {
        Notification told = JsonPayload.read(root, Notification.class, "");
        JsonNode body = root.path("body");
        if (body.has("parties")) {
            return RingCentralSessions.parts(
                    JsonPayload.read(body, RingCentralSession.class, "body"),
                    told.timestamp(),
                    "body",
                    context);
        }
        if (String.valueOf(told.event()).contains("/telephony/sessions")) {
            throw new PayloadRejected("body.parties", "is missing in a telephony session");
        }
        return isMessage(body) ? record(body, "body", context) : List.of();
    }

    private static List<CallPart> record(JsonNode node, String path, CallContext context) {
        String below = path.isEmpty() ? "" : path + ".";
        if (isMessage(node)) {
            return List.of(
                    RingCentralMessages.part(
                            JsonPayload.read(node, RingCentralMessage.class, path),
                            below,
                            context));
        }
        if (node.has("startTime")) {
            return List.of(
                    JsonPayload.read(node, RingCentralCall.class, path).part(below, context));
        }
        if (node.has("presenceStatus") || node.has("guestParty")) {
            return List.of();
        }
        throw new PayloadRejected(
                path.isEmpty() ? "event" : path, "is neither a notification, call nor message");
    }

    private static boolean isMessage(JsonNode node) {
        return node.has("creationTime") && MESSAGES.contains(node.path("type").asText());
    }
}
