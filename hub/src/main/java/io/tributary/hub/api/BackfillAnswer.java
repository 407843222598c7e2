package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.position.SourceBackfill;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A backfill, and how far it has come. */
record BackfillAnswer(
        UUID id,
        @Schema(example = "shopify/main") String source,
        Instant from,
        Instant to,
        @Schema(
                        description =
                                "`running`, also while the platform is away; `done`; `cancelled`.",
                        example = "running")
                String state,
        @Schema(description = "All of the period before this time is accepted.") Instant reached,
        @Schema(description = "Items that the platform gave, also those that it gave again.")
                long read,
        @Schema(description = "Items that the hub has accepted durably.") long accepted,
        @Schema(description = "Why it does not go on at the moment; null if it does.")
                @Nullable String problem,
        Instant requestedAt,
        Instant changedAt,
        @Schema(description = "Null while it is running.") @Nullable Instant endedAt,
        @Schema(
                        description =
                                "When it will have ended at the pace it had so far; null as long as"
                                        + " there is none.")
                @Nullable Instant estimatedEnd) {

    static BackfillAnswer of(SourceBackfill backfill) {
        return new BackfillAnswer(
                backfill.id(),
                backfill.source(),
                backfill.from(),
                backfill.to(),
                backfill.state().name().toLowerCase(Locale.ROOT),
                backfill.reached(),
                backfill.items(),
                backfill.accepted(),
                backfill.problem(),
                backfill.requestedAt(),
                backfill.changedAt(),
                backfill.endedAt(),
                estimatedEnd(backfill));
    }

    private static @Nullable Instant estimatedEnd(SourceBackfill backfill) {
        double whole = Duration.between(backfill.from(), backfill.to()).toMillis();
        double done = Duration.between(backfill.from(), backfill.reached()).toMillis();
        if (backfill.endedAt() != null || done <= 0 || backfill.problem() != null) {
            return null;
        }
        long took = Duration.between(backfill.requestedAt(), backfill.changedAt()).toMillis();
        return backfill.requestedAt().plusMillis((long) (took * (whole / done)));
    }
}
