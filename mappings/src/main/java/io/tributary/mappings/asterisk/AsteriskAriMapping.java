package io.tributary.mappings.asterisk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParts;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code asterisk-ari}: events of Asterisk's REST interface (ARI), which tell of calls as
 * they ring, are dialled on, transferred, recorded and end.
 *
 * <p>Ignored on purpose: keys pressed, states of devices and contacts, bridges, and events of kinds
 * that are not known.
 *
 * <p>Settings of the route: {@code region} of national numbers, {@code own} (the company's
 * numbers), {@code extensions} (regular expression of numbers inside).
 */
public final class AsteriskAriMapping implements Mapping {

    @Override
    public String name() {
        return "asterisk-ari";
    }

    @Override
    public String platform() {
        return "asterisk";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        JsonNode type = root.get("type");
        if (type == null || !type.isTextual()) {
            throw new PayloadRejected("type", "must be the name of an event");
        }
        CallContext context = CallContext.of(event, platform());
        CallPart part = part(type.asText(), root, context);
        return part == null ? List.of() : CallParts.interactions(List.of(part), context);
    }

    private static @Nullable CallPart part(String type, JsonNode root, CallContext context) {
        return switch (type) {
            case "StasisStart", "ChannelCreated" -> moments(root, context).channel(true);
            case "ChannelStateChange" -> moments(root, context).channel(false);
            case "ChannelDestroyed" -> moments(root, context).destroyed();
            case "Dial" -> moments(root, context).dial();
            case "BridgeBlindTransfer" -> moments(root, context).transferred(true);
            case "BridgeAttendedTransfer" -> moments(root, context).transferred(false);
            case "RecordingFinished" -> moments(root, context).recorded();
            default -> null;
        };
    }

    private static AriMoments moments(JsonNode root, CallContext context) {
        return new AriMoments(JsonPayload.read(root, AriEvent.class, ""), context);
    }
}
