package io.tributary.routes.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One target, as all its workers see it: a circuit breaker. Thread-safe.
 *
 * <ol>
 *   <li>Open to all until too many tries in a row failed, or the target asked for a pause.
 *   <li>Paused: nobody enters, nothing more is leased.
 *   <li>After the pause one worker enters and tries one customer. If that goes well the target is
 *       open to all again; else it is paused again, for longer.
 * </ol>
 */
public final class DeliveryTarget {

    /** Calls are counted over a day, most often a gliding one. */
    private static final Duration RESERVE_PAUSE = Duration.ofMinutes(15);

    private final String name;
    private final DeliveryPolicy policy;
    private final InstantSource clock;
    private final RandomGenerator random;

    private int consumers;
    private int failures;
    private int pauses;
    private boolean probing;
    private @Nullable Instant pausedUntil;
    private @Nullable String failure;
    private @Nullable DeliveryQuota quota;

    DeliveryTarget(
            String name, DeliveryPolicy policy, InstantSource clock, RandomGenerator random) {
        this.name = name;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    public String name() {
        return name;
    }

    public DeliveryPolicy policy() {
        return policy;
    }

    /** Until when the target is left alone; empty if it is not paused. */
    public synchronized Optional<Instant> pausedUntil() {
        return Optional.ofNullable(pausedUntil);
    }

    /** Why it is paused, without personal data; empty if it is not. */
    public synchronized Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** The calls that it allows, as it told last; empty if it does not tell. */
    public synchronized Optional<DeliveryQuota> quota() {
        return Optional.ofNullable(quota);
    }

    /** Whether a route of this hub delivers to it, be it paused or not. */
    public synchronized boolean isServed() {
        return consumers > 0;
    }

    /**
     * How many customers may be leased now.
     *
     * @param wanted if there is neither pause nor want of a running route
     */
    public synchronized int room(int wanted) {
        if (consumers == 0 || isPausedNow()) {
            return 0;
        }
        return pausedUntil == null ? wanted : Math.min(1, wanted);
    }

    synchronized void consumerStarted() {
        consumers++;
    }

    synchronized void consumerStopped() {
        consumers--;
    }

    /** Whether a worker may take an order; who may must report, or leave. */
    synchronized boolean enter() {
        if (pausedUntil == null) {
            return true;
        }
        if (isPausedNow() || probing) {
            return false;
        }
        probing = true;
        return true;
    }

    /** Nothing was learnt about the target. */
    synchronized void leave() {
        probing = false;
    }

    synchronized void succeeded() {
        failures = 0;
        pauses = 0;
        probing = false;
        pausedUntil = null;
        failure = null;
    }

    /**
     * Answers whether this paused the target.
     *
     * @param told how long the target wants to be left alone
     */
    synchronized boolean failed(String reason, Optional<Duration> told) {
        failures++;
        boolean pause = probing || told.isPresent() || failures >= policy.pauseAfter();
        if (!pause || isPausedNow()) {
            return false;
        }
        pause(
                reason,
                told.map(asked -> min(asked, policy.maxToldPause()))
                        .orElseGet(() -> policy.pause(pauses, random.nextDouble())));
        pauses++;
        return true;
    }

    /** What the target tells of its calls, after it took something. */
    synchronized void told(DeliveryQuota now) {
        quota = now;
    }

    /** Answers whether this paused the target, because what is left of its calls is for others. */
    synchronized boolean keptReserve() {
        DeliveryQuota known = quota;
        if (known == null || !known.isDownTo(policy.reservePercent())) {
            return false;
        }
        pause(
                "%d of %d calls are used; the rest is kept for others (call-reserve: %d %%)"
                        .formatted(known.used(), known.limit(), policy.reservePercent()),
                RESERVE_PAUSE);
        return true;
    }

    private void pause(String reason, Duration length) {
        pausedUntil = clock.instant().plus(length);
        probing = false;
        failure = reason;
    }

    synchronized boolean isTrusted() {
        return pausedUntil == null;
    }

    private boolean isPausedNow() {
        return pausedUntil != null && clock.instant().isBefore(pausedUntil);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
