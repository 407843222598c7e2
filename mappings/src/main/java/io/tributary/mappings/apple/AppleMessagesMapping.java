package io.tributary.mappings.apple;

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
 * Mapping {@code apple-messages}: what Apple's gateway of Messages for Business sends, or a
 * messaging service provider in the same form: words, files, choices, and that a customer ended a
 * conversation.
 *
 * <p>Ignored on purpose: that somebody types, and messages of kinds that are not known.
 */
public final class AppleMessagesMapping implements Mapping {

    @Override
    public String name() {
        return "apple-messages";
    }

    @Override
    public String platform() {
        return "apple-messages";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is no message
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        DeskContext context = DeskContext.of(event, platform());
        return DeskEntries.interactions(
                AppleMessages.entries(JsonPayload.read(root, AppleMessage.class, ""), context),
                context);
    }
}
