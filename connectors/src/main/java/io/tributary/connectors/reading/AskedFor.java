package io.tributary.connectors.reading;

import io.tributary.history.position.SourceBackfill;
import io.tributary.history.position.SourceBackfills;
import io.tributary.history.position.SourceBackfills.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A backfill that somebody has asked for. */
record AskedFor(SourceBackfills backfills, SourceBackfill backfill) implements Reading {

    @Override
    public Place place() {
        return Place.of(backfill.position());
    }

    @Override
    public Instant end() {
        return backfill.to();
    }

    /** If it has been cancelled meanwhile, or another hub has done more of it, that holds. */
    @Override
    public void move(@Nullable Place next, int accepted) {
        Progress progress =
                next == null
                        ? new Progress(null, backfill.to())
                        : new Progress(next.text(), next.at());
        backfills.move(backfill, progress, accepted);
    }

    @Override
    public void stumble(String problem, int read) {
        backfills.stumble(backfill, problem, read);
    }
}
