package io.tributary.history.intake;

import java.util.List;

/** Writes a batch into the history: archive, interactions, identities, matters, outbox. */
public interface Recorder {

    /**
     * Records the batch in one transaction and returns once it is committed. Recording the same
     * events again, in any order or grouping, changes nothing.
     *
     * @throws io.tributary.history.failure.TransientFailure if another try may succeed (database
     *     away, deadlock); nothing was recorded
     * @throws io.tributary.history.failure.PermanentFailure if the database refuses the data;
     *     nothing was recorded, and the caller may halve the batch to find the culprit
     */
    RecordingReport record(List<MappedEvent> batch);
}
