package io.tributary.company;

import io.tributary.history.delivery.ParkedCause;
import io.tributary.history.delivery.TargetBackfill;
import io.tributary.history.delivery.TargetBackfill.State;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.history.delivery.TargetDesk;
import io.tributary.history.interaction.InteractionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one target of {@link CompanyOutbox}, which refused one interaction. */
public final class CompanyTargets implements TargetDesk, TargetBackfills {

    /** What the target objects to. */
    public static final String REFUSED = "FIELD_CUSTOM_VALIDATION_EXCEPTION [Subject__c]";

    private boolean settled;
    private @Nullable String note;
    private @Nullable TargetBackfill last;

    /** The target refuses again what it was to try once more. */
    public synchronized void refuse() {
        settled = false;
        note = null;
    }

    /** Who gave it up, and why. */
    public synchronized @Nullable String note() {
        return note;
    }

    /** The running backfill has handed over so many of so many. */
    public synchronized void bring(long owed, long total) {
        keep(State.RUNNING, total, owed);
    }

    @Override
    public boolean knows(String target) {
        return target.equals(CompanyOutbox.TARGET);
    }

    @Override
    public synchronized List<ParkedCause> parked(String target, int most) {
        return knows(target) && !settled
                ? List.of(
                        new ParkedCause(
                                REFUSED,
                                1,
                                1,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                InteractionId.of("pbx/madrid", "withheld")))
                : List.of();
    }

    @Override
    public synchronized int retryParked(String target, @Nullable String cause) {
        boolean any = knows(target) && !settled && (cause == null || cause.equals(REFUSED));
        settled |= any;
        return any ? 1 : 0;
    }

    @Override
    public synchronized int skipParked(String target, @Nullable String cause, String note) {
        int skipped = retryParked(target, cause);
        if (skipped > 0) {
            this.note = note;
        }
        return skipped;
    }

    @Override
    public synchronized Optional<TargetBackfill> start(String target, Instant from, Instant to) {
        if (last != null && last.endedAt() == null) {
            return Optional.empty();
        }
        Instant now = Instant.now();
        last =
                new TargetBackfill(
                        UUID.randomUUID(),
                        target,
                        from,
                        to,
                        State.RUNNING,
                        null,
                        0,
                        now,
                        now,
                        null);
        return Optional.of(last);
    }

    @Override
    public synchronized Optional<TargetBackfill> last(String target) {
        return Optional.ofNullable(last).filter(each -> each.target().equals(target));
    }

    @Override
    public synchronized boolean cancel(String target) {
        if (last(target).filter(each -> each.endedAt() == null).isEmpty()) {
            return false;
        }
        keep(State.CANCELLED, last.total(), last.owed());
        return true;
    }

    @Override
    public boolean advance(String target, int enough, int most) {
        return false;
    }

    private void keep(State state, @Nullable Long total, long owed) {
        TargetBackfill was = last;
        Instant now = was.requestedAt().plusSeconds(60);
        last =
                new TargetBackfill(
                        was.id(),
                        was.target(),
                        was.from(),
                        was.to(),
                        state,
                        total,
                        owed,
                        was.requestedAt(),
                        now,
                        state == State.RUNNING ? null : now);
    }
}
