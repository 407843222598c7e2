package io.tributary.history.query;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Kind;
import io.tributary.history.matter.MatterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a timeline; null means any.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record TimelineFilter(
        @Nullable Channel channel,
        @Nullable Kind kind,
        @Nullable MatterId matter,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final TimelineFilter ALL = new TimelineFilter(null, null, null, null, null);
}
