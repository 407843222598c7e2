package io.tributary.mappings.line;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code line}: webhooks of the LINE Messaging API, of which one may bring several events.
 *
 * <p>Ignored on purpose: events that tell of the official account or its modules and of no user
 * ({@code join}, {@code leave}, {@code module}, {@code activated}, {@code deactivated}, {@code
 * botSuspended}, {@code botResumed}); that somebody is still near a beacon; devices ({@code
 * things}, which LINE has given up); and events of kinds that are not known. A webhook without
 * events is LINE's test of the address.
 *
 * <p>Settings of the route: {@code provider}, LINE's provider, in which user ids are unique;
 * without it they are taken to be unique within the official account. {@code own}, the user ids of
 * the company's people in groups, comma separated.
 */
public final class LineMapping implements Mapping {

    private static final Set<String> TYPES =
            Set.of(
                    "message",
                    "messageEdited",
                    "unsend",
                    "follow",
                    "unfollow",
                    "memberJoined",
                    "memberLeft",
                    "postback",
                    "videoPlayComplete",
                    "beacon",
                    "accountLink",
                    "membership",
                    "delivery");

    private final LineEventMapper events = Mappers.getMapper(LineEventMapper.class);

    @Override
    public String name() {
        return "line";
    }

    @Override
    public String platform() {
        return "line";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        JsonNode told = root.get("events");
        if (told == null || !told.isArray()) {
            throw new PayloadRejected("events", "must be a list");
        }
        JsonNode destination = root.get("destination");
        LineContext context =
                LineContext.of(
                        event,
                        destination != null && destination.isTextual()
                                ? destination.asText()
                                : null);
        List<Interaction> mapped = new ArrayList<>();
        for (int index = 0; index < told.size(); index++) {
            JsonNode each = told.get(index);
            String path = "events[" + index + "]";
            if (TYPES.contains(each.path("type").asText())) {
                LineEvent read = JsonPayload.read(each, LineEvent.class, path);
                if (!isStay(read)) {
                    mapped.add(events.toInteraction(read, context.at(path)));
                }
            } else if (!each.isObject()) {
                throw new PayloadRejected(path, "must be a JSON object");
            }
        }
        return mapped;
    }

    private static boolean isStay(LineEvent event) {
        return event.beacon() != null && "stay".equals(event.beacon().type());
    }
}
