package io.tributary.mappings.matrix;

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
 * Mapping {@code matrix}: transactions that a homeserver pushes to an application service; one may
 * bring several events. An event is known by its id, in whatever transaction it comes.
 *
 * <p>An edit is a later state of its message; what is redacted is withdrawn for good. Of encrypted
 * messages only is known that somebody wrote.
 *
 * <p>Ignored on purpose: what passes (typing, presence, receipts), the state of rooms but who is in
 * them, the details of calls, and events that are not known.
 *
 * <p>Settings of the route: {@code own}, the company's people and bots: users, or servers with a
 * colon before ({@code :shop.example}).
 */
public final class MatrixMapping implements Mapping {

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public String platform() {
        return "matrix";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is no transaction
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode events = JsonPayload.object(event.body()).path("events");
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
        MatrixEvent event = JsonPayload.read(node, MatrixEvent.class, path);
        MatrixTold told = new MatrixTold(context, path, event);
        return switch (Payloads.required(event.type(), JsonPayload.join(path, "type"))) {
            case "m.room.message", "m.sticker" -> List.of(MatrixMessages.message(told));
            case "m.room.encrypted" -> List.of(MatrixMessages.encrypted(told));
            case "m.reaction" -> List.of(MatrixMessages.reaction(told));
            case "m.room.redaction" -> List.of(MatrixMessages.redaction(told));
            case "m.room.member" -> List.of(MatrixNotices.member(told));
            case "m.call.invite", "m.call.answer", "m.call.hangup", "m.call.reject" ->
                    List.of(MatrixNotices.call(told));
            default -> List.of();
        };
    }
}
