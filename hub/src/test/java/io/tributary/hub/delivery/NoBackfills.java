package io.tributary.hub.delivery;

import io.tributary.history.delivery.TargetBackfill;
import io.tributary.history.delivery.TargetBackfills;
import java.time.Instant;
import java.util.Optional;

/** Nobody asks for any. */
final class NoBackfills implements TargetBackfills {

    @Override
    public Optional<TargetBackfill> start(String target, Instant from, Instant to) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public Optional<TargetBackfill> last(String target) {
        return Optional.empty();
    }

    @Override
    public boolean cancel(String target) {
        return false;
    }

    @Override
    public boolean advance(String target, int enough, int most) {
        return false;
    }
}
