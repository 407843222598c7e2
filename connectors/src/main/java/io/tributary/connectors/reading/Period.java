package io.tributary.connectors.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time.
 *
 * @param to no longer part of it
 */
public record Period(Instant from, Instant to) {

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period must end after it begins");
        }
    }

    /** Its beginning, for platforms that know whole seconds only. */
    public Instant fromSecond() {
        return from.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Its end, for platforms that know whole seconds only: not before it. */
    public Instant toSecond() {
        Instant second = to.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(to) ? to : second.plusSeconds(1);
    }
}
