package io.tributary.hub.intake;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import java.util.ArrayList;
import java.util.List;

/** Keeps in memory what it records, and can be away or refuse poison. */
final class ListRecorder implements Recorder {

    private final List<String> ids = new ArrayList<>();
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

    @Override
    public synchronized RecordingReport record(List<MappedEvent> batch) {
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
