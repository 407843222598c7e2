package io.tributary.mappings.sinch;

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
 * Mapping {@code sinch-voice}: callbacks of Sinch Voice on calls that come in, are answered and end
 * (ICE, ACE, DICE), on what callers key in (PIE), and notifications.
 *
 * <p>Ignored on purpose: callbacks of kinds that are not known.
 *
 * <p>Settings of the route: {@code region} of numbers without their country, {@code own} (the
 * company's numbers: they tell calls out from calls in).
 */
public final class SinchVoiceMapping implements Mapping {

    @Override
    public String name() {
        return "sinch-voice";
    }

    @Override
    public String platform() {
        return "sinch";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        CallContext context = CallContext.of(event, platform());
        JsonNode root = JsonPayload.object(event.body());
        JsonNode kind = root.get("event");
        if (kind == null || !kind.isTextual()) {
            throw new PayloadRejected("event", "must be the name of a callback");
        }
        CallPart part = part(kind.asText(), JsonPayload.read(root, SinchCall.class, ""), context);
        return part == null ? List.of() : CallParts.interactions(List.of(part), context);
    }

    private static @Nullable CallPart part(String kind, SinchCall call, CallContext context) {
        return switch (kind) {
            case "ice" -> SinchCalls.incoming(call, context);
            case "ace" -> SinchCalls.answered(call, context);
            case "dice" -> SinchCalls.disconnected(call, context);
            case "pie" -> SinchCalls.prompted(call, context);
            case "notify" -> SinchCalls.notified(call, context);
            default -> null;
        };
    }
}
