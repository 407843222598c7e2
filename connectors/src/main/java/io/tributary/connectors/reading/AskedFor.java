package io.tributary.connectors.reading;

import io.tributary.history.position.SourceBackfill;
import io.tributary.history.position.SourceBackfills;
import io.tributary.history.position.SourceBackfills.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Whoever asks wants all of it. */
    @Override
    public List<byte[]> wanted(List<byte[]> items) {
        return items;
    }

    /** If it has been cancelled meanwhile, or another hub has done more of it, that holds. */
    @Override
    public void move(@Nullable Place next, List<byte[]> accepted) {
        Progress progress =
                next == null
                        ? new Progress(null, backfill.to())
                        : new Progress(next.text(), next.at());
        backfills.move(backfill, progress, accepted.size());
    }

    @Override
    public void stumble(String problem, int read) {
        backfills.stumble(backfill, problem, read);
    }
}
