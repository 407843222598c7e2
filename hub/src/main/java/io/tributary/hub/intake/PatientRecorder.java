package io.tributary.hub.intake;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.Recorder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records, however long the database is away. The batch stays in hand meanwhile: giving it back to
 * the broker would only count deliveries up.
 */
final class PatientRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(PatientRecorder.class);

    private final Recorder recorder;
    private final WorkerState state;
    private final Backoff backoff;

    PatientRecorder(Recorder recorder, WorkerState state, Backoff backoff) {
        this.recorder = recorder;
        this.state = state;
        this.backoff = backoff;
    }

    /**
     * @throws Stopping if the hub stops before the batch is recorded
     */
    void record(List<MappedEvent> batch) {
        backoff.reset();
        while (!tryOnce(batch)) {
            if (!backoff.pause()) {
                throw new Stopping();
            }
        }
        state.recorded(batch.get(0).raw().receivedAt());
    }

    private boolean tryOnce(List<MappedEvent> batch) {
        try {
            recorder.record(batch);
            return true;
        } catch (TransientFailure e) {
            state.stalled("the database does not take the history");
            LOG.warn("{} events wait to be recorded: {}", batch.size(), e.getMessage());
            return false;
        }
    }
}
