package io.tributary.mappings.alexa;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;

/**
 * Mapping {@code alexa}: requests of Alexa to a skill: intents, launches, ends of sessions, skill
 * events and what other services answered.
 *
 * <p>Ignored on purpose: the control of players and displays, questions whether an intent could be
 * fulfilled, and requests that are not known.
 */
public final class AlexaMapping implements Mapping {

    @Override
    public String name() {
        return "alexa";
    }

    @Override
    public String platform() {
        return "alexa";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is no request to a skill
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        DeskContext context = DeskContext.of(event, platform());
        return DeskEntries.interactions(
                AlexaRequests.entries(JsonPayload.read(root, AlexaEnvelope.class, ""), context),
                context);
    }
}
