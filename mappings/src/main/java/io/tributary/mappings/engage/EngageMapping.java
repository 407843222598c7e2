package io.tributary.mappings.engage;

import com.fasterxml.jackson.databind.JsonNode;
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
 * Mapping {@code ringcentral-engage}: webhooks of RingCentral Engage Digital with what was written
 * in any of its sources, interventions, merged identities and surveys; one may bring several
 * events.
 *
 * <p>Ignored on purpose: tasks but their transfers, the presence of agents, requests of the source
 * SDK ({@code action}), and events that are not known.
 *
 * <p>Settings of the route: {@code own}, ids of the identities by which the company itself writes
 * in its sources.
 */
public final class EngageMapping implements Mapping {

    @Override
    public String name() {
        return "ringcentral-engage";
    }

    @Override
    public String platform() {
        return "ringcentral-engage";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is no webhook
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        if (!root.has("events") && root.has("action")) {
            return List.of();
        }
        JsonNode events = root.path("events");
        if (!events.isArray()) {
            throw new PayloadRejected("events", "must be a list");
        }
        DeskContext context = DeskContext.of(event, platform());
        List<DeskEntry> entries = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            entries.addAll(entries(events.get(index), "events[" + index + "]", context));
        }
        return DeskEntries.interactions(entries, context);
    }

    private static List<DeskEntry> entries(JsonNode node, String path, DeskContext context) {
        if (!node.isObject()) {
            throw new PayloadRejected(path, "must be a JSON object");
        }
        JsonNode type = node.path("type");
        String name =
                Payloads.required(
                        type.isTextual() ? type.asText() : null, JsonPayload.join(path, "type"));
        if (!isKnown(name)) {
            return List.of();
        }
        EngageTold told =
                EngageTold.of(JsonPayload.read(node, EngageEvent.class, path), path, context);
        return switch (name.substring(0, name.indexOf('.'))) {
            case "content" -> List.of(EngageContents.content(told));
            case "intervention" -> EngageNotices.intervention(told);
            case "identity" -> List.of(EngageNotices.identity(told));
            case "survey_response" -> List.of(EngageNotices.survey(told));
            default -> List.of(EngageNotices.transfer(told));
        };
    }

    private static boolean isKnown(String type) {
        return switch (type) {
            case "content.imported",
                    "content.replied",
                    "content.discussion_initiated",
                    "content.approved",
                    "content.exported",
                    "content.update_exported",
                    "identity.merged",
                    "identity.unmerged",
                    "survey_response.imported",
                    "task.transferred" ->
                    true;
            default -> type.startsWith("intervention.");
        };
    }
}
