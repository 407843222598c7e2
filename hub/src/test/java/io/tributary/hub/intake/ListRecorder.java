package io.tributary.hub.intake;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Keeps in memory what it records, and can be away, slow, or refuse poison. */
final class ListRecorder implements Recorder {

    private final List<String> ids = new ArrayList<>();
    private volatile Duration pause = Duration.ZERO;
    private int failures;
    private int batches;

    synchronized void awayFor(int tries) {
        failures = tries;
    }

    synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    synchronized int batches() {
        return batches;
    }

    synchronized boolean backAgain() {
        return failures == 0;
    }

    void takes(Duration perBatch) {
        pause = perBatch;
    }

    @Override
    public RecordingReport record(List<MappedEvent> batch) {
        LockSupport.parkNanos(pause.toNanos());
        return recordAtOnce(batch);
    }

    private synchronized RecordingReport recordAtOnce(List<MappedEvent> batch) {
        if (failures > 0) {
            failures--;
            throw new TransientFailure("the database is away", null);
        }
        if (batch.stream().anyMatch(event -> event.raw().eventId().startsWith("poison"))) {
            throw new PermanentFailure("value out of range", null);
        }
        batches++;
        batch.stream()
                .map(event -> event.raw().eventId())
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        return new RecordingReport(batch.size(), batch.size());
    }
}
