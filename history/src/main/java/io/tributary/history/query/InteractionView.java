package io.tributary.history.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded interaction, its parts merged.
 *
 * @param customerId null if nobody can be told from its identifiers
 * @param matterId null if it belongs to no customer and names nothing
 * @param recordedAt when it was first recorded
 */
public record InteractionView(
        InteractionId id,
        @JsonUnwrapped Interaction interaction,
        @Nullable CustomerId customerId,
        @Nullable MatterId matterId,
        Instant recordedAt,
        List<DeliveryView> deliveries) {

    public boolean isDeliveredTo(String target) {
        return deliveries.stream()
                .anyMatch(
                        delivery ->
                                delivery.target().equals(target)
                                        && delivery.state() == DeliveryState.DELIVERED);
    }
}
