package io.tributary.routes.reading;

import io.tributary.history.position.SourceBackfill;
import io.tributary.history.position.SourceBackfill.State;
import io.tributary.history.position.SourceBackfills;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One backfill in memory, by the same promise as those in the database. */
final class KeptBackfills implements SourceBackfills {

    private SourceBackfill last;

    @Override
    public synchronized Optional<SourceBackfill> start(
            String source, Instant from, Instant to, String position) {
        if (running(source).isPresent()) {
            return Optional.empty();
        }
        Instant now = Instant.now();
        last =
                new SourceBackfill(
                        UUID.randomUUID(),
                        source,
                        from,
                        to,
                        State.RUNNING,
                        position,
                        from,
                        0,
                        0,
                        null,
                        now,
                        now,
                        null);
        return Optional.of(last);
    }

    @Override
    public synchronized Optional<SourceBackfill> running(String source) {
        return last(source).filter(each -> each.endedAt() == null);
    }

    @Override
    public synchronized Optional<SourceBackfill> last(String source) {
        return Optional.ofNullable(last).filter(each -> each.source().equals(source));
    }

    @Override
    public synchronized boolean cancel(String source) {
        if (running(source).isEmpty()) {
            return false;
        }
        keep(State.CANCELLED, last.position(), last.reached(), 0, 0, last.problem());
        return true;
    }

    @Override
    public synchronized boolean move(SourceBackfill was, Progress to, int items) {
        if (last.endedAt() != null || !last.position().equals(was.position())) {
            return false;
        }
        boolean done = to.position() == null;
        keep(
                done ? State.DONE : State.RUNNING,
                done ? last.position() : to.position(),
                to.reached(),
                items,
                items,
                null);
        return true;
    }

    @Override
    public synchronized void stumble(SourceBackfill backfill, String problem, int items) {
        keep(last.state(), last.position(), last.reached(), items, 0, problem);
    }

    private void keep(
            State state, String position, Instant reached, int items, int accepted, String why) {
        Instant now = Instant.now();
        last =
                new SourceBackfill(
                        last.id(),
                        last.source(),
                        last.from(),
                        last.to(),
                        state,
                        position,
                        reached,
                        last.items() + items,
                        last.accepted() + accepted,
                        why,
                        last.requestedAt(),
                        now,
                        state == State.RUNNING ? null : now);
    }
}
