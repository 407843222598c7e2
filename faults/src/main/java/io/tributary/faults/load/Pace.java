package io.tributary.faults.load;

import java.util.concurrent.TimeUnit;

/** So many a second at most. Time that was lost is not made up for. */
final class Pace {

    private final long nanosEach;
    private long next = System.nanoTime();

    Pace(int rate) {
        nanosEach = TimeUnit.SECONDS.toNanos(1) / rate;
    }

    void await() throws InterruptedException {
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            next = Math.max(next, now);
            wait = next - now;
            next += nanosEach;
        }
        TimeUnit.NANOSECONDS.sleep(wait);
    }
}
