package io.tributary.mappings.iadvize;

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
 * Mapping {@code iadvize}: webhooks of iAdvize, and what goes between it and an external bot, as
 * the bot's own software forwards it: messages, what was said before, and the bot's answers.
 *
 * <p>Ignored on purpose: news of operators ({@code user.*}), installations of apps, the waiting of
 * a bot, and events that are not known.
 *
 * <p>Settings of the route: {@code accounts}, the scope of the ids ({@code visitorExternalId}) that
 * the company gave its visitors.
 */
public final class IAdvizeMapping implements Mapping {

    @Override
    public String name() {
        return "iadvize";
    }

    @Override
    public String platform() {
        return "iadvize";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is neither a webhook nor an exchange with a bot
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        DeskContext context = DeskContext.of(event, platform());
        return DeskEntries.interactions(entries(root, context), context);
    }

    private static List<DeskEntry> entries(JsonNode root, DeskContext context) {
        boolean exchange = root.has("message") || root.has("history") || root.has("replies");
        return exchange && !root.has("eventType")
                ? IAdvizeExchanges.entries(
                        JsonPayload.read(root, IAdvizeExchange.class, ""), context)
                : IAdvizeEvents.entries(JsonPayload.read(root, IAdvizeEvent.class, ""), context);
    }
}
