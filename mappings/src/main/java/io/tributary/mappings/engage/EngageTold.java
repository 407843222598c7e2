package io.tributary.mappings.engage;

import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event whose required fields are there.
 *
 * @param path of the event within the payload
 * @param action what happened, without the kind of resource
 */
record EngageTold(
        DeskContext context,
        String path,
        EngageEvent event,
        EngageEvent.Resource resource,
        EngageEvent.Metadata metadata,
        String action,
        Instant time) {

    /** Types of the identifiers that identities and their groups are. */
    static final String IDENTITY = "ringcentral.identity";

    static final String GROUP = "ringcentral.identity-group";

    /**
     * @throws PayloadRejected naming the field that is missing
     */
    static EngageTold of(EngageEvent event, String path, DeskContext context) {
        String type = Payloads.required(event.type(), JsonPayload.join(path, "type"));
        EngageEvent.Resource resource =
                Payloads.required(event.resource(), JsonPayload.join(path, "resource"));
        return new EngageTold(
                context,
                path,
                event,
                resource,
                Payloads.required(resource.metadata(), JsonPayload.join(path, "resource.metadata")),
                type.substring(type.indexOf('.') + 1),
                Payloads.required(event.issuedAt(), JsonPayload.join(path, "issued_at")));
    }

    /** The id of the resource. */
    String id() {
        return Payloads.required(
                Payloads.text(resource.id()), JsonPayload.join(path, "resource.id"));
    }

    /** The id of the event. */
    String eventId() {
        return Payloads.required(Payloads.text(event.id()), JsonPayload.join(path, "id"));
    }

    DeskEntry.Builder begin(String name, Kind kind) {
        String thread = Payloads.text(metadata.threadId());
        return DeskEntry.of(name, kind, time)
                .thread(thread == null ? null : "thread:" + thread)
                .attribute("topic", event.type())
                .attribute("sourceId", Payloads.text(metadata.sourceId()))
                .attribute("categories", Payloads.list(metadata.categoryIds()));
    }

    Participant customer(@Nullable String identity) {
        return DeskParty.customer(context).id(IDENTITY, identity).build();
    }

    Participant agent(@Nullable String id) {
        return DeskParty.agent(context, id).build();
    }
}
