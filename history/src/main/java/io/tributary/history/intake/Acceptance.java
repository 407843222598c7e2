package io.tributary.history.intake;

import java.util.List;

/** The door into the hub: whatever passes it is durable. */
public interface Acceptance {

    /**
     * Returns once all events are durable on the broker; either all of them are or none.
     *
     * @throws io.tributary.history.failure.TransientFailure if they could not be made durable in
     *     time; the caller must not acknowledge them to the platform
     */
    void accept(List<RawEvent> events);
}
