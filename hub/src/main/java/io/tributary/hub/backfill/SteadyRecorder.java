package io.tributary.hub.backfill;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Records batches, however long the database is away; finds what it refuses by halving. Chooses how
 * large the next batch is to be: whoever records live events waits for one of these at most.
 */
final class SteadyRecorder {

    private static final int FIRST = 200;
    private static final int LEAST = 50;
    private static final int MOST = 2_000;
    private static final Duration LONG = Duration.ofMillis(300);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final long PAUSE_MILLIS = 1_000;
    private static final int PATIENCE = 600;

    private final Recorder recorder;
    private int batch = FIRST;
    private long recorded;
    private long fresh;

    SteadyRecorder(Recorder recorder) {
        this.recorder = recorder;
    }

    int batch() {
        return batch;
    }

    /** How many events are in the history by this. */
    long recorded() {
        return recorded;
    }

    /** How many of them were not before. */
    long fresh() {
        return fresh;
    }

    /** Answers what was refused. */
    List<Mapped> record(List<Mapped> events) {
        List<Mapped> refused = new ArrayList<>();
        record(events, refused);
        return refused;
    }

    private void record(List<Mapped> events, List<Mapped> refused) {
        if (events.isEmpty()) {
            return;
        }
        try {
            patiently(events);
        } catch (TransientFailure e) {
            throw e;
        } catch (RuntimeException e) {
            if (events.size() == 1) {
                refused.add(events.get(0).rejected(e));
                return;
            }
            int middle = events.size() / 2;
            record(events.subList(0, middle), refused);
            record(events.subList(middle, events.size()), refused);
        }
    }

    private void patiently(List<Mapped> events) {
        for (int tries = 1; ; tries++) {
            try {
                once(events);
                return;
            } catch (TransientFailure e) {
                if (tries == PATIENCE || !pause()) {
                    throw e;
                }
            }
        }
    }

    private void once(List<Mapped> events) {
        long start = System.nanoTime();
        RecordingReport report =
                recorder.record(
                        events.stream().map(Mapped::event).filter(Objects::nonNull).toList());
        adapt(Duration.ofNanos(System.nanoTime() - start), events.size());
        recorded += events.size();
        fresh += report.archived();
    }

    private void adapt(Duration took, int size) {
        if (took.compareTo(LONG) > 0) {
            batch = Math.max(LEAST, Math.min(batch, size) / 2);
        } else if (took.compareTo(SHORT) < 0 && size >= batch) {
            batch = Math.min(MOST, batch * 5 / 4);
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
