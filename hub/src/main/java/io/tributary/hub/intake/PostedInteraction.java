package io.tributary.hub.intake;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.time.Instant;

/** One interaction of the canonical intake that did not come by {@code POST /events}. */
public final class PostedInteraction {

    private PostedInteraction() {}

    /**
     * The raw event that posting it would have made.
     *
     * @throws PayloadRejected naming the field that is missing, unknown or wrong
     */
    public static RawEvent raw(byte[] json, Instant receivedAt) {
        try {
            return CanonicalEvents.raw(EventsReader.read(EventsFormat.JSON, json, 1), receivedAt)
                    .get(0);
        } catch (EventsRejected e) {
            throw new PayloadRejected(e.field(), String.valueOf(e.getMessage()));
        }
    }
}
