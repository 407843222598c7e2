package io.tributary.connectors.reading;

import io.tributary.history.failure.TransientFailure;
import java.time.Duration;

/** How long to leave a platform alone after failures. Not thread-safe. */
final class Rest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(15);

    /** A platform that asks for more is called once a day all the same. */
    private static final Duration MOST_ASKED_FOR = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 10;

    private int failures;

    void succeeded() {
        failures = 0;
    }

    /** After one more failure: twice as long each time, and no less than the platform asks for. */
    Duration after(Exception failure) {
        Duration own = FIRST.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
        Duration wait = own.compareTo(MOST) < 0 ? own : MOST;
        Duration asked =
                failure instanceof TransientFailure busy
                        ? busy.retryAfter().orElse(Duration.ZERO)
                        : Duration.ZERO;
        Duration longest = asked.compareTo(MOST_ASKED_FOR) < 0 ? asked : MOST_ASKED_FOR;
        return wait.compareTo(longest) < 0 ? longest : wait;
    }
}
