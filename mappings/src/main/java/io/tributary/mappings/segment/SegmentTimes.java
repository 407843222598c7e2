package io.tributary.mappings.segment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.PayloadTimes;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a call happened. The clock of a browser or a telephone is wrong as often as not; how wrong
 * is told by when it says that it sent the call. As Segment documents it: {@code timestamp =
 * receivedAt - (sentAt - originalTimestamp)}.
 */
final class SegmentTimes {

    /** A time that came beside the call. */
    record Sent(@JsonDeserialize(using = WrittenTime.class) @Nullable Instant sentAt) {

        /**
         * @throws io.tributary.history.failure.PayloadRejected naming {@code sentAt} if it is no
         *     time
         */
        static @Nullable Instant at(String written) {
            return JsonPayload.read(
                            JsonNodeFactory.instance.objectNode().put("sentAt", written),
                            Sent.class,
                            "")
                    .sentAt();
        }
    }

    private SegmentTimes() {}

    /** Never after the call was received. */
    static Instant occurredAt(SegmentEvent event, SegmentCall call) {
        Instant happened = happened(event, call);
        return happened.isAfter(call.receivedAt()) || !PayloadTimes.plausible(happened)
                ? call.receivedAt()
                : happened;
    }

    private static Instant happened(SegmentEvent event, SegmentCall call) {
        boolean passedOn = event.receivedAt() != null && event.originalTimestamp() != null;
        if (passedOn && event.timestamp() != null) {
            return event.timestamp();
        }
        Instant written = event.timestamp() == null ? event.originalTimestamp() : event.timestamp();
        Instant received = event.receivedAt() == null ? call.receivedAt() : event.receivedAt();
        Instant sent = event.sentAt() == null ? call.sentAt() : event.sentAt();
        if (written == null) {
            return received;
        }
        return sent == null ? written : received.minus(Duration.between(written, sent));
    }
}
