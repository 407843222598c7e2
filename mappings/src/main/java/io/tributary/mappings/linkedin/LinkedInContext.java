package io.tributary.mappings.linkedin;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a notification.
 *
 * @param app that ids of members are unique to; the source, if the route names none
 * @param own names of the company's people and organisations
 * @param path of the notification within the body
 */
record LinkedInContext(String source, String app, Set<String> own, String path) {

    static LinkedInContext of(RawEvent event) {
        Set<String> own =
                Stream.of(event.setting("own", "").split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        String app = Payloads.text(event.setting("app", ""));
        return new LinkedInContext(event.source(), app == null ? event.source() : app, own, "");
    }

    LinkedInContext at(String other) {
        return new LinkedInContext(source, app, own, JsonPayload.join(path, other));
    }

    /**
     * The value of a field of the notification.
     *
     * @throws io.tributary.history.failure.PayloadRejected if it is null or blank
     */
    <T> T required(@Nullable T value, String name) {
        return Payloads.required(value, JsonPayload.join(path, name));
    }
}
