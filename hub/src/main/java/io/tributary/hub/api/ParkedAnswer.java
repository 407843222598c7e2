package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.delivery.ParkedCause;
import java.time.Instant;

/** Interactions that a target refused for the same reason. */
record ParkedAnswer(
        @Schema(
                        description = "What the target objects to; empty if nothing was told.",
                        example = "FIELD_CUSTOM_VALIDATION_EXCEPTION [Subject__c]")
                String cause,
        @Schema(description = "Interactions refused for it.") long interactions,
        @Schema(description = "Customers who get nothing more until these are retried, or change.")
                long customers,
        @Schema(description = "When the one that has been parked longest was.")
                Instant firstParkedAt,
        @Schema(description = "When the last one was.") Instant lastParkedAt,
        @Schema(description = "One of them, the one parked last; see `/api/v1/interactions/{id}`.")
                String example) {

    static ParkedAnswer of(ParkedCause cause) {
        return new ParkedAnswer(
                cause.cause(),
                cause.interactions(),
                cause.customers(),
                cause.firstParkedAt(),
                cause.lastParkedAt(),
                cause.example().toString());
    }
}
