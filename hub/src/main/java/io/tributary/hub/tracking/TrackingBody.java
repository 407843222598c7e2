package io.tributary.hub.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings.
 *
 * @param writeKey as the body names it; null if it does not
 * @param sentAt when a batch was sent, by its sender's clock; null if it does not tell
 * @param context what a batch says of all its calls, as JSON; null if nothing
 * @param events the bytes of each call, as sent
 */
record TrackingBody(
        @Nullable String writeKey,
        @Nullable String sentAt,
        @Nullable String context,
        List<Event> events) {

    /**
     * One call.
     *
     * @param messageId null if the sender gave none
     */
    record Event(byte[] json, @Nullable String messageId, @Nullable String writeKey) {}

    TrackingBody {
        events = List.copyOf(events);
    }
}
