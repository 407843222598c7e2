package io.tributary.history.delivery;

import io.tributary.history.interaction.InteractionId;
import java.time.Instant;

/**
 * Deliveries of one target that were parked for the same reason.
 *
 * @param cause what the target objects to, without personal data; empty if nothing was told
 * @param customers whose deliveries all wait until these are retried, or change
 * @param firstParkedAt when the one that has been parked longest was
 * @param example one of the interactions, the one parked last
 */
public record ParkedCause(
        String cause,
        long interactions,
        long customers,
        Instant firstParkedAt,
        Instant lastParkedAt,
        InteractionId example) {}
