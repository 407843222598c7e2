package io.tributary.connectors.asteriskami;

import java.time.Duration;

/**
 * How long to wait before the next try.
 *
 * @param first after the first failure; twice as long after each more
 * @param most at most
 */
record AmiBackoff(Duration first, Duration most) {

    private static final int MOST_DOUBLINGS = 30;

    AmiBackoff {
        if (first.toMillis() < 1 || most.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "asterisk-ami: reconnectDelay must be 1 or more, and maxReconnectDelay no less");
        }
    }

    /**
     * @param failures in a row, 1 or more
     */
    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
