package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import java.util.Map;

/**
 * Mapping {@code x}: posts and direct messages of X, as its webhooks (Account Activity API, X
 * Activity API), API 2 and API 1.1 tell them. A post is the same interaction in all of them.
 *
 * <p>Ignored on purpose: posts that are merely passed on, likes, follows, blocks and mutes, typing
 * and read marks, who comes and goes in groups, accounts and trends that were looked up, and kinds
 * that are not known.
 *
 * <p>Setting of the route: {@code own}, the ids of the company's accounts, comma separated. The
 * account that a webhook is for is the company's own without it.
 */
public final class XMapping implements Mapping {

    private static final XUsers NOBODY = new XUsers(Map.of());

    private final XInteractions interactions = new XInteractions();
    private final XActivity activity = new XActivity(interactions);
    private final XAnswer answer = new XAnswer(interactions, activity);

    @Override
    public String name() {
        return "x";
    }

    @Override
    public String platform() {
        return "x";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.document(event.body());
        XContext context = XContext.of(event);
        return root.isArray() ? XActivity.each(root, context, this::one) : one(root, context);
    }

    private List<Interaction> one(JsonNode node, XContext context) {
        if (!node.isObject()) {
            throw new PayloadRejected(context.path(), "must be a JSON object");
        }
        if (node.has("for_user_id")) {
            return activity.map(node, context);
        }
        if (node.has("data") || node.has("meta")) {
            return answer.map(node, context);
        }
        return node.has("trends") || node.has("user_event") ? List.of() : ofFirstApi(node, context);
    }

    private List<Interaction> ofFirstApi(JsonNode node, XContext context) {
        if (node.has("statuses")) {
            return XActivity.each(node, "statuses", context, interactions::status);
        }
        if (node.has("events")) {
            return XActivity.each(
                    node, "events", context, (each, at) -> interactions.event(each, NOBODY, at));
        }
        if (node.has("event")) {
            return interactions.event(node.path("event"), NOBODY, context.at("event"));
        }
        if (node.has("message_create")) {
            return interactions.event(node, NOBODY, context);
        }
        if (node.has("sender_id") || node.has("recipient_id")) {
            return interactions.letter(node, context);
        }
        return interactions.status(node, context);
    }
}
