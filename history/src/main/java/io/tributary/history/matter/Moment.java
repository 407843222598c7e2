package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;
import java.time.Instant;
import java.util.Comparator;

/** Where something stands in time: interactions of one instant are in the order of their ids. */
public record Moment(Instant at, InteractionId id) implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::at).thenComparing(Moment::id);

    public boolean isBefore(Moment other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
