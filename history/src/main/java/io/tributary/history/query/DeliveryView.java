package io.tributary.history.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an interaction stands with a target.
 *
 * @param at of the last change of state
 * @param error why the last try failed; null if it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        String target,
        DeliveryState state,
        Instant at,
        int attempts,
        @Nullable String externalId,
        @Nullable String error) {}
