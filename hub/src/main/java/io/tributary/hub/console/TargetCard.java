package io.tributary.hub.console;

import io.tributary.history.delivery.ParkedCause;
import io.tributary.history.delivery.TargetBackfill;
import io.tributary.hub.api.TargetAnswer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target as its page shows it.
 *
 * @param oldest when the longest waiting interaction was recorded; null if none waits
 * @param last when it last took something; null if it never did
 * @param retry when it is tried again; null if it is not paused
 * @param parked what it refused, by cause
 * @param backfill the one under way; null if there is none
 */
record TargetCard(
        TargetAnswer target,
        @Nullable Moment oldest,
        @Nullable Moment last,
        @Nullable Moment retry,
        List<Refusal> parked,
        @Nullable TargetBackfill backfill) {

    private static final long HUNDRED = 100;

    /**
     * Interactions refused for the same reason.
     *
     * @param since when the one that has been parked longest was
     */
    record Refusal(ParkedCause cause, Moment since) {}

    static TargetCard of(
            TargetAnswer target,
            List<ParkedCause> parked,
            @Nullable TargetBackfill backfill,
            Instant now) {
        return new TargetCard(
                target,
                Moment.ofNullable(target.oldestPendingAt(), now),
                Moment.ofNullable(target.lastDeliveredAt(), now),
                Moment.ofNullable(target.pausedUntil(), now),
                parked.stream()
                        .map(each -> new Refusal(each, Moment.of(each.firstParkedAt(), now)))
                        .toList(),
                backfill);
    }

    /** How much of the running backfill is handed over, from 0 to 100; null while nobody knows. */
    public @Nullable Long percent() {
        TargetBackfill running = backfill;
        Long total = running == null ? null : running.total();
        return running == null || total == null || total == 0
                ? null
                : (Long) Math.min(HUNDRED, running.owed() * HUNDRED / total);
    }
}
