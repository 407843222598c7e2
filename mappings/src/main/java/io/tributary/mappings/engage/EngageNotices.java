package io.tributary.mappings.engage;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what became of interventions, tasks and identities, and answers to surveys. */
final class EngageNotices {

    private static final Map<String, String> STATUS =
            Map.of(
                    "opened", "initiated",
                    "reopened", "in-progress",
                    "reactivated", "in-progress",
                    "assigned", "in-progress",
                    "user_updated", "in-progress",
                    "deferred", "queued",
                    "canceled", "canceled");

    private EngageNotices() {}

    /** What happens to an intervention are parts of it; each end is a resolution. */
    static List<DeskEntry> intervention(EngageTold told) {
        EngageEvent.Metadata intervention = told.metadata();
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(
                begin(told, "intervention:" + told.id(), Kind.EVENT)
                        .part(told.action())
                        .changedAt(told.time())
                        .status(STATUS.get(told.action()))
                        .subject("Intervention")
                        .attribute("custom", values(intervention.customFieldValues()))
                        .build());
        if (told.action().equals("closed")) {
            entries.add(
                    begin(told, "closed:" + told.eventId(), Kind.RESOLUTION)
                            .status("resolved")
                            .subject("Intervention closed")
                            .build());
        }
        return entries;
    }

    private static DeskEntry.Builder begin(EngageTold told, String name, Kind kind) {
        EngageEvent.Metadata intervention = told.metadata();
        String agent = Payloads.firstText(intervention.userId(), told.event().userId());
        DeskEntry.Builder entry =
                told.begin(name, kind)
                        .channel(Channel.MESSAGING)
                        .participant(told.customer(intervention.identityId()));
        return agent == null ? entry : entry.participant(told.agent(agent));
    }

    static DeskEntry transfer(EngageTold told) {
        List<String> agents = Payloads.list(told.metadata().agentIds());
        DeskEntry.Builder entry =
                told.begin("transfer:" + told.eventId(), Kind.EVENT)
                        .channel(Channel.MESSAGING)
                        .subject("Transfer")
                        .attribute("event", "transfer");
        agents.forEach(agent -> entry.participant(told.agent(agent)));
        return agents.isEmpty() ? entry.participant(DeskParty.system()).build() : entry.build();
    }

    /** One interaction an identity: the group it is in now counts, and no other. */
    static DeskEntry identity(EngageTold told) {
        String id = told.id();
        return told.begin("identity:" + id, Kind.EVENT)
                .changedAt(told.time())
                .channel(Channel.CRM)
                .subject("Identity")
                .participant(
                        DeskParty.customer(told.context())
                                .id(EngageTold.IDENTITY, id)
                                .id(EngageTold.GROUP, told.metadata().newIdentityGroupId())
                                .build())
                .build();
    }

    static DeskEntry survey(EngageTold told) {
        EngageEvent.Metadata response = told.metadata();
        Double score = response.mainIndicator();
        return told.begin("survey:" + told.id(), Kind.SURVEY)
                .channel(Channel.MESSAGING)
                .direction(Direction.INBOUND)
                .status("completed")
                .subject(score == null ? "Survey" : "Rating: " + score)
                .participant(told.customer(response.identityId()))
                .attribute("score", score)
                .attribute("answers", values(response.answers()))
                .attribute("intervention", Payloads.text(response.interventionId()))
                .build();
    }

    private static @Nullable Object values(@Nullable JsonNode object) {
        return object == null || !object.isObject() || object.isEmpty()
                ? null
                : JsonPayload.values(object);
    }
}
