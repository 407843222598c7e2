package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what the webhooks of the Account Activity API tell: lists of what happened, by kind. */
final class XActivity {

    private final XInteractions interactions;

    XActivity(XInteractions interactions) {
        this.interactions = interactions;
    }

    /** In the order of their kinds; none of kinds that are ignored. */
    List<Interaction> map(JsonNode root, XContext event) {
        XContext context =
                event.of(
                        Payloads.firstText(root.path("for_user_id").asText(), event.account()),
                        root.path("user_has_blocked").asText().equals("true"));
        XUsers users = XUsers.of(root.get("users"), JsonPayload.join(context.path(), "users"));
        List<Interaction> mapped = new ArrayList<>();
        mapped.addAll(each(root, "tweet_create_events", context, interactions::status));
        mapped.addAll(
                each(
                        root,
                        "direct_message_events",
                        context,
                        (node, at) -> interactions.event(node, users, at)));
        mapped.addAll(each(root, "tweet_delete_events", context, interactions::deletion));
        return mapped;
    }

    /** What each element of the list is mapped to; none if there is no list. */
    static List<Interaction> each(
            JsonNode parent,
            String name,
            XContext context,
            BiFunction<JsonNode, XContext, List<Interaction>> mapping) {
        JsonNode list = parent.get(name);
        return list == null || list.isNull() ? List.of() : each(list, context.at(name), mapping);
    }

    static List<Interaction> each(
            @Nullable JsonNode list,
            XContext context,
            BiFunction<JsonNode, XContext, List<Interaction>> mapping) {
        if (list == null || !list.isArray()) {
            throw new PayloadRejected(context.path(), "must be a list");
        }
        List<Interaction> mapped = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            mapped.addAll(mapping.apply(list.get(index), context.at("[" + index + "]")));
        }
        return mapped;
    }
}
