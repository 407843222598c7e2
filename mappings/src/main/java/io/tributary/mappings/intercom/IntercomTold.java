package io.tributary.mappings.intercom;

import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an object.
 *
 * @param topic of the webhook; empty if the object came by itself
 * @param id of the webhook; null if it has none
 * @param toldAt null if the object came by itself
 * @param path of the object within the body
 */
record IntercomTold(
        DeskContext desk,
        String topic,
        @Nullable String id,
        @Nullable Instant toldAt,
        String path) {

    /** The value of a field of the object, which has to be there. */
    <T> T required(@Nullable T value, String field) {
        return Payloads.required(value, JsonPayload.join(path, field));
    }

    /** The first time that is there, at last when the webhook was made. */
    Instant time(String field, @Nullable Instant... times) {
        for (Instant time : times) {
            if (time != null) {
                return time;
            }
        }
        return required(toldAt, field);
    }

    @Nullable String topicOrNull() {
        return topic.isEmpty() ? null : topic;
    }
}
