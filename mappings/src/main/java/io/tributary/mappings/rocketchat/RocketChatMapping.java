package io.tributary.mappings.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;

/**
 * Mapping {@code rocketchat}: outgoing webhooks of Rocket.Chat with what is said in rooms, webhooks
 * of Omnichannel with conversations of visitors, and contacts, rooms, inquiries and messages as the
 * API gives them.
 *
 * <p>An edited message replaces what it was. Where it stands with a conversation are parts of it;
 * that it was closed is a resolution.
 *
 * <p>Ignored on purpose: the try that the administration sends, and webhooks that are not known.
 *
 * <p>Settings of the route: {@code region}, the country of national phone numbers; {@code own}, ids
 * and user names of the company's people, who else count as customers in rooms.
 */
public final class RocketChatMapping implements Mapping {

    /** The id of the conversation that the administration sends to try an address. */
    private static final String TRIED = "fasd6f5a4sd6f8a4sdf";

    @Override
    public String name() {
        return "rocketchat";
    }

    @Override
    public String platform() {
        return "rocketchat";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is neither a webhook nor an object of the API
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        DeskContext context = DeskContext.of(event, platform());
        return DeskEntries.interactions(entries(root, context), context);
    }

    private static List<DeskEntry> entries(JsonNode root, DeskContext context) {
        if (root.has("type")) {
            return omnichannel(root, context);
        }
        if (root.has("user_id") || root.has("channel_id")) {
            return RocketPostings.entries(root, context);
        }
        if (root.has("contact")) {
            return List.of(
                    RocketSessions.contact(
                            JsonPayload.read(root.path("contact"), RocketPerson.class, "contact"),
                            "contact",
                            context));
        }
        if (root.has("inquiry")) {
            RocketSession waiting = inquiry(root.path("inquiry"));
            return RocketSessions.entries(
                    waiting, waiting.takenAt() == null ? "queued" : "taken", context);
        }
        return root.has("rooms") ? rooms(root.path("rooms"), context) : messages(root, context);
    }

    private static List<DeskEntry> omnichannel(JsonNode root, DeskContext context) {
        String type = root.path("type").asText("");
        if (type.equals("LivechatOfflineMessage")) {
            return List.of(JsonPayload.read(root, RocketOffline.class, "").entry(context));
        }
        String step =
                switch (type) {
                    case "LivechatSessionStart" -> "started";
                    case "LivechatSessionQueued" -> "queued";
                    case "LivechatSessionTaken" -> "taken";
                    case "LivechatSessionForwarded" -> "forwarded";
                    case "LivechatSession" -> "closed";
                    case "LivechatEdit", "Message", "LeadCapture" -> "changed";
                    default -> "";
                };
        return step.isEmpty() || root.path("_id").asText("").equals(TRIED)
                ? List.of()
                : RocketSessions.entries(
                        JsonPayload.read(root, RocketSession.class, ""), step, context);
    }

    /** An inquiry has an id of its own, beside that of its room. */
    private static RocketSession inquiry(JsonNode node) {
        if (node.isObject() && node.has("rid")) {
            ObjectNode room = node.deepCopy();
            room.remove("_id");
            return JsonPayload.read(room, RocketSession.class, "inquiry");
        }
        throw new PayloadRejected("inquiry.rid", "is missing");
    }

    private static List<DeskEntry> rooms(JsonNode rooms, DeskContext context) {
        List<DeskEntry> entries = new ArrayList<>();
        for (int index = 0; index < list(rooms, "rooms").size(); index++) {
            RocketSession room =
                    JsonPayload.read(rooms.get(index), RocketSession.class, "rooms[" + index + "]");
            String step =
                    room.closedAt() != null ? "closed" : room.agent() == null ? "queued" : "taken";
            entries.addAll(RocketSessions.entries(room, step, context));
        }
        return entries;
    }

    private static List<DeskEntry> messages(JsonNode root, DeskContext context) {
        if (!root.has("messages")) {
            throw new PayloadRejected("type", "is missing");
        }
        JsonNode messages = list(root.path("messages"), "messages");
        List<DeskEntry> entries = new ArrayList<>();
        for (int index = 0; index < messages.size(); index++) {
            RocketMessage message =
                    JsonPayload.read(
                            messages.get(index), RocketMessage.class, "messages[" + index + "]");
            String room = Payloads.firstText(message.rid(), "");
            entries.add(RocketSessions.message(message, null, room == null ? "" : room, context));
        }
        return entries;
    }

    private static JsonNode list(JsonNode node, String field) {
        if (node.isArray()) {
            return node;
        }
        throw new PayloadRejected(field, "must be a list");
    }
}
