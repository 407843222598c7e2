package io.tributary.routes.delivery;

import java.time.Duration;

/**
 * How patient the hub is with a target.
 *
 * @param maxAttempts per customer, after which what still fails is parked
 * @param retryDelay after the first failure; doubles with each
 * @param maxRetryDelay ceiling of that
 * @param pauseAfter how many failures in a row pause the target as a whole
 * @param pause the first such pause; doubles while the target stays away
 * @param maxPause ceiling of that
 * @param maxToldPause ceiling of what the target may ask for: a mistaken Retry-After must not end
 *     delivery for good
 * @param reservePercent of the calls that a target allows, how many are kept for people and other
 *     systems: with no more left the target is paused
 */
public record DeliveryPolicy(
        int maxAttempts,
        Duration retryDelay,
        Duration maxRetryDelay,
        int pauseAfter,
        Duration pause,
        Duration maxPause,
        Duration maxToldPause,
        int reservePercent) {

    /** Fits a CRM in the cloud: some four hours of tries, pauses up to five minutes. */
    public static final DeliveryPolicy DEFAULT =
            new DeliveryPolicy(
                    25,
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(15),
                    5,
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofHours(1),
                    20);

    private static final int MAX_DOUBLINGS = 30;

    /**
     * How long to wait after a failed try.
     *
     * @param attempt 1 for the first
     * @param jitter 0 to 1; spreads the tries over the second half of the delay
     */
    Duration retryDelay(int attempt, double jitter) {
        return backOff(retryDelay, maxRetryDelay, attempt - 1, jitter);
    }

    /**
     * How long to leave the target alone.
     *
     * @param pauses how many there were before
     */
    Duration pause(int pauses, double jitter) {
        return backOff(pause, maxPause, pauses, jitter);
    }

    private static Duration backOff(Duration first, Duration most, int doublings, double jitter) {
        long factor = 1L << Math.min(Math.max(doublings, 0), MAX_DOUBLINGS);
        long millis = Math.min(most.toMillis(), first.toMillis() * factor);
        return Duration.ofMillis(millis / 2 + Math.round(millis / 2.0 * jitter));
    }
}
