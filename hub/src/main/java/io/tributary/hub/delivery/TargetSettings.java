package io.tributary.hub.delivery;

import io.tributary.routes.delivery.DeliveryPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one target is served.
 *
 * @param terms what it gets of all that is recorded
 * @param customers how many customers are leased at once
 * @param interactions how many interactions of one customer are delivered at once
 * @param queued how many work orders may wait on the queue
 * @param lease how long leased work is kept from others; longer than an order waits and is worked
 *     on
 * @param pollInterval how often to look for work when there is none
 * @param maxAttempts per customer, before what still fails is parked
 * @param retryDelay after the first failure; doubles with each
 * @param maxRetryDelay ceiling of that
 * @param pauseAfter how many failures in a row pause the target
 * @param pause the first pause; doubles while the target stays away
 * @param maxPause ceiling of that
 * @param maxToldPause ceiling of what the target may ask for
 * @param callReserve percent of the calls that a target allows which are kept for people and other
 *     systems
 */
public record TargetSettings(
        @Valid @DefaultValue TermSettings terms,
        @DefaultValue("20") @Min(1) @Max(1000) int customers,
        @DefaultValue("200") @Min(1) @Max(1000) int interactions,
        @DefaultValue("50") @Min(1) @Max(10000) int queued,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("25") @Min(1) @Max(1000) int maxAttempts,
        @DefaultValue("2s") Duration retryDelay,
        @DefaultValue("15m") Duration maxRetryDelay,
        @DefaultValue("5") @Min(1) @Max(1000) int pauseAfter,
        @DefaultValue("5s") Duration pause,
        @DefaultValue("5m") Duration maxPause,
        @DefaultValue("1h") Duration maxToldPause,
        @DefaultValue("20") @Min(0) @Max(90) int callReserve) {

    public TargetSettings {
        requirePositive("lease", lease);
        requirePositive("poll-interval", pollInterval);
        requirePositive("retry-delay", retryDelay);
        requirePositive("pause", pause);
        requirePositive("max-told-pause", maxToldPause);
        requireOrder("max-retry-delay", maxRetryDelay, "retry-delay", retryDelay);
        requireOrder("max-pause", maxPause, "pause", pause);
    }

    DeliveryPolicy policy() {
        return new DeliveryPolicy(
                maxAttempts,
                retryDelay,
                maxRetryDelay,
                pauseAfter,
                pause,
                maxPause,
                maxToldPause,
                callReserve);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be longer than nothing");
        }
    }

    private static void requireOrder(String name, Duration value, String least, Duration bound) {
        if (value.compareTo(bound) < 0) {
            throw new IllegalArgumentException(name + " must not be shorter than " + least);
        }
    }
}
