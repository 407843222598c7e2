package io.tributary.mappings.discourse;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an object.
 *
 * @param event as the header tells it, for example {@code post_destroyed}; empty if it was not kept
 * @param delivery names the event, however often it is delivered
 * @param instance the address of the community, without a slash behind; null if it was not kept
 * @param path of the object within the payload
 */
record DiscourseTold(
        DeskContext context,
        String event,
        String delivery,
        @Nullable String instance,
        String path) {

    static DiscourseTold of(RawEvent event, DeskContext context, String path) {
        String instance = Payloads.text(event.header("x-discourse-instance"));
        return new DiscourseTold(
                context,
                Objects.requireNonNullElse(Payloads.text(event.header("x-discourse-event")), ""),
                event.eventId(),
                instance == null ? null : instance.replaceFirst("/+$", ""),
                path);
    }

    /** The value of a field of the object, which has to be there. */
    <T> T required(@Nullable T value, String field) {
        return Payloads.required(value, JsonPayload.join(path, field));
    }

    /** A page of the community; null if its address is not known. */
    @Nullable String page(@Nullable String below) {
        return instance == null || below == null ? null : instance + below;
    }

    /** Of things whose time of change is not told, arrival has to order the states. */
    long arrival() {
        return context.receivedAt().toEpochMilli();
    }
}
