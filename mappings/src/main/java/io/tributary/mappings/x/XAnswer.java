package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.List;

/**
 * Reads answers of API 2, their pages and streams, and the events of the X Activity API, which have
 * the same form: {@code data}, and beside it what it names.
 */
final class XAnswer {

    private final XInteractions interactions;
    private final XActivity activity;

    XAnswer(XInteractions interactions, XActivity activity) {
        this.interactions = interactions;
        this.activity = activity;
    }

    List<Interaction> map(JsonNode root, XContext event) {
        XIncludes includes = XInteractions.read(root, XIncludes.class, event);
        JsonNode data = root.get("data");
        XContext context = event.at("data");
        if (data == null || data.isNull()) {
            if (root.path("meta").isObject()) {
                return List.of();
            }
            throw new PayloadRejected(context.path(), "is missing");
        }
        if (data.isArray()) {
            return XActivity.each(data, context, (node, at) -> one(node, includes, at));
        }
        return data.isObject() && data.path("payload").isObject()
                ? happened(data, includes, context)
                : one(data, includes, context);
    }

    /** An account is looked up, not heard of: it has a user name and nothing that it says. */
    private List<Interaction> one(JsonNode node, XIncludes includes, XContext context) {
        if (node.has("event_type")) {
            return interactions.dmEvent(node, includes, context);
        }
        return node.has("username") && !node.has("text")
                ? List.of()
                : interactions.tweet(node, includes, context);
    }

    /** An event of the X Activity API; the account that it was subscribed for is the company's. */
    private List<Interaction> happened(JsonNode data, XIncludes beside, XContext event) {
        JsonNode payload = data.path("payload");
        XContext context =
                event.of(Payloads.text(data.path("filter").path("user_id").asText()), false)
                        .at("payload");
        XIncludes includes = data.has("includes") ? included(data, event) : beside;
        String type = data.path("event_type").asText();
        if (payload.has("direct_message_events") || payload.has("tweet_create_events")) {
            return activity.map(payload, context);
        }
        return switch (type) {
            case "post.create", "post.mention.create", "post.reply.create", "post.quote.create" ->
                    interactions.tweet(payload, includes, context);
            case "post.delete" -> interactions.withdrawal(payload, context);
            case "dm.received", "dm.sent" -> interactions.dmEvent(payload, includes, context);
            default -> List.of();
        };
    }

    private static XIncludes included(JsonNode data, XContext context) {
        return JsonPayload.read(data, XIncludes.class, context.path());
    }
}
