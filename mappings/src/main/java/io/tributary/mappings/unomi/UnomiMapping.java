package io.tributary.mappings.unomi;

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

/**
 * Mapping {@code unomi}: events of Apache Unomi, as its event collector takes them ({@code events})
 * or one alone. Events that Unomi makes for its own rules are ignored.
 */
public final class UnomiMapping implements Mapping {

    @Override
    public String name() {
        return "unomi";
    }

    @Override
    public String platform() {
        return "unomi";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext web = DeskContext.of(event, platform());
        JsonFields root = JsonFields.of(JsonPayload.object(event.body()));
        return DeskEntries.interactions(entries(root, event.eventId(), web), web);
    }

    private static List<DeskEntry> entries(JsonFields root, String hubId, DeskContext web) {
        if (!root.node().path("events").isArray()) {
            return new UnomiEvent(root, root, hubId, web).entries();
        }
        List<DeskEntry> entries = new ArrayList<>();
        int place = 0;
        for (JsonFields event : root.list("events")) {
            entries.addAll(new UnomiEvent(event, root, hubId + "#" + place++, web).entries());
        }
        return entries;
    }
}
