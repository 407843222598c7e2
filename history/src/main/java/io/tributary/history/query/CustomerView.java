package io.tributary.history.query;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as known now.
 *
 * @param name the name that the customer's interactions show, last given first; null if none does
 * @param alsoKnownAs other ids that lead here
 */
public record CustomerView(
        CustomerId id,
        @Nullable String name,
        List<IdentifierView> identifiers,
        List<Channel> channels,
        long interactionCount,
        @Nullable Instant firstInteractionAt,
        @Nullable Instant lastInteractionAt,
        long openMatterCount,
        List<CustomerId> alsoKnownAs) {}
