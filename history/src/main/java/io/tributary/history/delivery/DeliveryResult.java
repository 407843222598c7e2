package io.tributary.history.delivery;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.DeliveryState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one interaction at the target.
 *
 * @param externalId the target's own id; null if unknown
 * @param error code and message for a person, without personal data; null if delivered
 * @param retryAt when to try again; null if delivered or parked
 */
public record DeliveryResult(
        InteractionId interaction,
        DeliveryState state,
        @Nullable String externalId,
        @Nullable String error,
        @Nullable Instant retryAt) {

    public static DeliveryResult delivered(InteractionId interaction, @Nullable String externalId) {
        return new DeliveryResult(interaction, DeliveryState.DELIVERED, externalId, null, null);
    }

    public static DeliveryResult retry(InteractionId interaction, String error, Instant at) {
        return new DeliveryResult(interaction, DeliveryState.PENDING, null, error, at);
    }

    public static DeliveryResult parked(InteractionId interaction, String error) {
        return new DeliveryResult(interaction, DeliveryState.PARKED, null, error, null);
    }
}
