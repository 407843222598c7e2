package io.tributary.hub.backfill;

import java.util.concurrent.TimeUnit;

/** No more than so many events a second. */
final class RateLimit {

    private final long rate;
    private final long start = System.nanoTime();

    /**
     * @param rate 0 for as many as there can be
     */
    RateLimit(long rate) {
        this.rate = rate;
    }

    /** Waits until it is time for more, after so many. */
    void keep(long events) {
        if (rate == 0) {
            return;
        }
        long due = start + TimeUnit.SECONDS.toNanos(events) / rate;
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("it was interrupted", e);
        }
    }
}
