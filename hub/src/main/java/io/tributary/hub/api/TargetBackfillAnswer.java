package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.delivery.TargetBackfill;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A backfill of a target, and how far it has come. */
record TargetBackfillAnswer(
        UUID id,
        @Schema(example = "salesforce/main") String target,
        Instant from,
        Instant to,
        @Schema(
                        description =
                                "`running`, also while the target is away; `done`; `cancelled`.",
                        example = "running")
                String state,
        @Schema(description = "Interactions to bring; null until they are counted.")
                @Nullable Long total,
        @Schema(description = "Interactions that were handed over to delivery so far.") long owed,
        Instant requestedAt,
        Instant changedAt,
        @Schema(description = "Null while it is running.") @Nullable Instant endedAt,
        @Schema(
                        description =
                                "When it will have ended at the pace it had so far; null as long as"
                                        + " there is none.")
                @Nullable Instant estimatedEnd) {

    static TargetBackfillAnswer of(TargetBackfill backfill) {
        return new TargetBackfillAnswer(
                backfill.id(),
                backfill.target(),
                backfill.from(),
                backfill.to(),
                backfill.state().name().toLowerCase(Locale.ROOT),
                backfill.total(),
                backfill.owed(),
                backfill.requestedAt(),
                backfill.changedAt(),
                backfill.endedAt(),
                estimatedEnd(backfill));
    }

    private static @Nullable Instant estimatedEnd(TargetBackfill backfill) {
        Long total = backfill.total();
        if (backfill.endedAt() != null || total == null || total == 0 || backfill.owed() == 0) {
            return null;
        }
        long took = Duration.between(backfill.requestedAt(), backfill.changedAt()).toMillis();
        return backfill.requestedAt().plusMillis(took * total / backfill.owed());
    }
}
