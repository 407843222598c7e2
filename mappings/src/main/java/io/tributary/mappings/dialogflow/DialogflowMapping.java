package io.tributary.mappings.dialogflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;

/**
 * Mapping {@code dialogflow}: requests of Dialogflow (ES and CX) to a webhook, and those of the
 * Google Assistant to conversational actions, as a dialect. What the bot answers is not in them.
 *
 * <p>Ignored on purpose: checks whether the webhook is alive.
 *
 * <p>Settings of the route: {@code region}, the country of national phone numbers; {@code
 * accounts}, the scope of the ids ({@code userId}) that the company's site gives its users.
 */
public final class DialogflowMapping implements Mapping {

    @Override
    public String name() {
        return "dialogflow";
    }

    @Override
    public String platform() {
        return "dialogflow";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is no request to a webhook
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        DeskContext context = DeskContext.of(event, platform());
        List<DeskEntry> entries =
                root.has("inputs")
                        ? JsonPayload.read(root, AssistantRequest.class, "")
                                .entries(context, event.eventId())
                        : List.of(
                                DialogflowRequests.entry(
                                        JsonPayload.read(root, DialogflowRequest.class, ""),
                                        context));
        return DeskEntries.interactions(entries, context);
    }
}
