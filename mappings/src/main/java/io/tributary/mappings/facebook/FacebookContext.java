package io.tributary.mappings.facebook;

import io.tributary.mappings.facebook.FacebookChange.Deed;
import io.tributary.mappings.meta.MetaElement;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a change.
 *
 * @param page whose webhook it is
 * @param field that the app has subscribed to
 * @param sentAt when Facebook told it, which orders changes of the same
 * @param path of the change within the body
 */
record FacebookContext(
        String source, String page, String field, Deed deed, Instant sentAt, String path) {

    static FacebookContext of(MetaElement element, Deed deed, String source) {
        return new FacebookContext(
                source,
                Payloads.required(element.account(), JsonPayload.join(element.entryPath(), "id")),
                element.field(),
                deed,
                element.sentAt(),
                element.path());
    }

    boolean isMention() {
        return field.equals("mention");
    }

    /** Whether it tells of a comment or post only that it can, or cannot, be seen. */
    boolean isVisibility() {
        return deed == Deed.HIDDEN || deed == Deed.SHOWN;
    }

    /**
     * The value of a field of the change.
     *
     * @throws io.tributary.history.failure.PayloadRejected if it is null or blank
     */
    <T> T required(@Nullable T value, String name) {
        return Payloads.required(value, JsonPayload.join(path, name));
    }
}
