package io.tributary.mappings.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code linkedin}: webhooks that tell what is done with the posts of an organisation on
 * LinkedIn: comments with their edits and deletions, posts that mention it, and its posts that are
 * passed on with words.
 *
 * <p>Ignored on purpose: likes, posts that are passed on and edits that come without a word,
 * actions and webhooks of kinds that are not known.
 *
 * <p>Settings of the route: {@code app}, the LinkedIn app that ids of members are unique to, for
 * those who have several sources of one app; {@code own}, names (URNs) of the company's people and
 * organisations, comma separated.
 */
public final class LinkedInMapping implements Mapping {

    private static final String TOLD = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";

    private final LinkedInMapper mapper = Mappers.getMapper(LinkedInMapper.class);

    @Override
    public String name() {
        return "linkedin";
    }

    @Override
    public String platform() {
        return "linkedin";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        String type = Payloads.required(root.path("type").asText(null), "type");
        if (!type.equals(TOLD)) {
            return List.of();
        }
        JsonNode notifications = root.path("notifications");
        if (!notifications.isArray()) {
            throw new PayloadRejected("notifications", "must be a list");
        }
        LinkedInContext context = LinkedInContext.of(event);
        List<Interaction> mapped = new ArrayList<>();
        for (int index = 0; index < notifications.size(); index++) {
            mapped.addAll(
                    one(notifications.get(index), context.at("notifications[" + index + "]")));
        }
        return mapped;
    }

    private List<Interaction> one(JsonNode node, LinkedInContext context) {
        LinkedInNotification told =
                JsonPayload.read(node, LinkedInNotification.class, context.path());
        context.required(told.action(), "action");
        return told.tells() ? List.of(mapper.toInteraction(told, context)) : List.of();
    }
}
