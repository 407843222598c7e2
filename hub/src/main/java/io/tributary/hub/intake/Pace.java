package io.tributary.hub.intake;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Lets senders wait a moment for their answer while events come faster than they are recorded, so
 * that those who send as they are answered are recorded soon after, instead of after a backlog of
 * minutes. It refuses nobody, and is no more than a moment: whoever sends regardless is accepted
 * regardless. While nothing is recorded at all, because the database is away, nobody waits.
 */
final class Pace {

    /** Of work accepted and not recorded, in the time it takes: less than this is no backlog. */
    private static final double FREE_SECONDS = 0.25;

    private static final double SHARE = 0.5;
    private static final long WINDOW_NANOS = 500_000_000;
    private static final double SMOOTHING = 0.3;

    private final double mostSeconds;
    private final BooleanSupplier stalled;
    private final LongSupplier nanoTime;
    private final AtomicLong ahead = new AtomicLong();
    private long windowStart;
    private long inWindow;
    private volatile double perSecond;

    /**
     * @param most the longest that an answer waits; zero for never
     * @param stalled whether nothing can be recorded at present
     * @param nanoTime as {@link System#nanoTime}
     */
    Pace(Duration most, BooleanSupplier stalled, LongSupplier nanoTime) {
        this.mostSeconds = most.toMillis() / 1_000.0;
        this.stalled = stalled;
        this.nanoTime = nanoTime;
        this.windowStart = nanoTime.getAsLong();
    }

    void accepted(int events) {
        ahead.addAndGet(events);
    }

    /** Of this hub's or, where several share a broker, of another's. */
    void recorded(int events) {
        ahead.updateAndGet(now -> Math.max(0, now - events));
        measure(events);
    }

    /** Nothing waits to be recorded, whoever accepted it. */
    void idle() {
        ahead.set(0);
    }

    /** How long the next answers wait. */
    Duration pause() {
        double rate = perSecond;
        if (rate <= 0 || stalled.getAsBoolean()) {
            return Duration.ZERO;
        }
        double over = ahead.get() / rate - FREE_SECONDS;
        double seconds = Math.min(mostSeconds, Math.max(0, over * SHARE));
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private synchronized void measure(int events) {
        inWindow += events;
        long now = nanoTime.getAsLong();
        long lasted = now - windowStart;
        if (lasted >= WINDOW_NANOS) {
            double latest = inWindow * 1e9 / lasted;
            perSecond = perSecond == 0 ? latest : perSecond + SMOOTHING * (latest - perSecond);
            windowStart = now;
            inWindow = 0;
        }
    }
}
