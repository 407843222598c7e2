package io.tributary.mappings.snowplow;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code snowplow}: enriched events as JSON, as the analytics SDKs and Snowbridge write
 * them, alone or in a list; what trackers send ({@code payload_data}); and a self-describing event
 * alone.
 *
 * <p>Ignored on purpose: page pings, items of transactions, and contexts that come without an
 * event. Settings: {@code accounts}, where user ids are unique.
 */
public final class SnowplowMapping implements Mapping {

    @Override
    public String name() {
        return "snowplow";
    }

    @Override
    public String platform() {
        return "snowplow";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext web = DeskContext.of(event, platform());
        JsonNode root = JsonPayload.document(event.body());
        List<DeskEntry> entries = new ArrayList<>();
        if (root.isArray()) {
            for (int i = 0; i < root.size(); i++) {
                JsonFields one = new JsonFields(root.get(i), "[" + i + "]");
                entries.addAll(entries(one, event.eventId() + "#" + i, web));
            }
        } else {
            entries.addAll(entries(JsonFields.of(root), event.eventId(), web));
        }
        return DeskEntries.interactions(entries, web);
    }

    private static List<DeskEntry> entries(JsonFields root, String hubId, DeskContext web) {
        String schema = root.text("schema");
        if (schema == null) {
            if (root.id("event_id", "eid") == null) {
                throw new PayloadRejected(
                        JsonPayload.join(root.path(), "event_id"),
                        "is missing, and so is a schema");
            }
            return present(new SnowplowEvent(root, hubId, web).entry());
        }
        if (!schema.contains("/payload_data/")) {
            SelfDescribing alone = SelfDescribing.of(root.node());
            return alone == null
                    ? List.of()
                    : present(new SnowplowEvent(root, hubId, web).selfDescribing(alone));
        }
        List<DeskEntry> entries = new ArrayList<>();
        for (JsonFields sent : root.list("data")) {
            String id = hubId + "#" + entries.size();
            entries.addAll(present(new SnowplowEvent(sent, id, web).entry()));
        }
        return entries;
    }

    private static List<DeskEntry> present(@Nullable DeskEntry entry) {
        return entry == null ? List.of() : List.of(entry);
    }
}
