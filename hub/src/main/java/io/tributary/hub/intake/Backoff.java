package io.tributary.hub.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Pauses that double up to a ceiling, spread a little, and end at once when the hub stops. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final CountDownLatch stopping;
    private long nextMillis;

    Backoff(Duration first, Duration longest, CountDownLatch stopping) {
        this.first = first;
        this.longest = longest;
        this.stopping = stopping;
        reset();
    }

    void reset() {
        nextMillis = first.toMillis();
    }

    /**
     * Waits.
     *
     * @return false if the hub is stopping
     */
    boolean pause() {
        long spread = ThreadLocalRandom.current().nextLong(nextMillis / 4 + 1);
        long millis = nextMillis - spread;
        nextMillis = Math.min(longest.toMillis(), nextMillis * 2);
        try {
            return !stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
