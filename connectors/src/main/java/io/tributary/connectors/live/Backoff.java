package io.tributary.connectors.live;

import java.time.Duration;

/**
 * How long to wait before the next try.
 *
 * @param first after the first failure; twice as long after each more
 * @param most at most
 */
public record Backoff(Duration first, Duration most) {

    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        if (first.toMillis() < 1 || most.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "reconnectDelay must be 1 or more, and maxReconnectDelay no less");
        }
    }

    /**
     * @param millis after the first failure
     * @param mostMillis at most
     */
    public static Backoff ofMillis(long millis, long mostMillis) {
        return new Backoff(Duration.ofMillis(millis), Duration.ofMillis(mostMillis));
    }

    /**
     * @param failures in a row, 1 or more
     */
    public Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
