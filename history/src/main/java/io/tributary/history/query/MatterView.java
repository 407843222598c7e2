package io.tributary.history.query;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterLink;
import io.tributary.history.matter.MatterState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter as known now.
 *
 * @param customerId the customer of its first interaction; null if that has none
 * @param references named in fields, in the order in which they were first named; the first 100
 * @param agents who handled it for the company, in the order in which they first did; the first 100
 * @param resolvedAt when it was resolved, or when it had been quiet for long enough; null if open
 * @param links what its interactions have to do with each other and with those of other matters,
 *     taken or not; empty in lists
 * @param lastInteractionAt when its latest interaction began
 */
public record MatterView(
        MatterId id,
        @Nullable CustomerId customerId,
        MatterState state,
        @Nullable String subject,
        List<Channel> channels,
        List<Reference> references,
        List<String> agents,
        Instant openedAt,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant resolvedAt,
        Instant lastInteractionAt,
        long interactionCount,
        List<MatterLink> links) {}
