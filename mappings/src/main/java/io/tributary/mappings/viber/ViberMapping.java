package io.tributary.mappings.viber;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import java.util.Set;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code viber}: callbacks of a Viber bot.
 *
 * <p>Ignored on purpose: {@code webhook}, by which Viber tries a new address; {@code
 * client_status}; {@code action}; and events that are not known. Receipts that several devices of
 * one user give are one.
 *
 * <p>Settings of the route: {@code region} of national numbers in contact cards.
 */
public final class ViberMapping implements Mapping {

    private static final Set<String> EVENTS =
            Set.of(
                    "message",
                    "delivered",
                    "seen",
                    "failed",
                    "subscribed",
                    "unsubscribed",
                    "conversation_started");

    private final ViberEventMapper events = Mappers.getMapper(ViberEventMapper.class);

    @Override
    public String name() {
        return "viber";
    }

    @Override
    public String platform() {
        return "viber";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        JsonNode kind = root.get("event");
        if (kind == null || !kind.isTextual()) {
            throw new PayloadRejected("event", "must be the name of an event");
        }
        return EVENTS.contains(kind.asText())
                ? List.of(
                        events.toInteraction(
                                JsonPayload.read(root, ViberEvent.class, ""),
                                ViberContext.of(event)))
                : List.of();
    }
}
