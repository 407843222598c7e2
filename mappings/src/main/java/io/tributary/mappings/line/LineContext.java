package io.tributary.mappings.line;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an event.
 *
 * @param bot the official account; null if the webhook does not name it
 * @param provider where user ids are unique: LINE's provider if the route names it, else the
 *     official account
 * @param own user ids of the company's people in groups
 * @param path of the event within the body
 */
record LineContext(
        String source, @Nullable String bot, String provider, Set<String> own, String path) {

    static LineContext of(RawEvent event, @Nullable String destination) {
        String bot = Payloads.text(destination);
        Set<String> own =
                Stream.of(event.setting("own", "").split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        String provider = Payloads.firstText(event.setting("provider", ""), bot);
        return new LineContext(
                event.source(), bot, provider == null ? event.source() : provider, own, "");
    }

    LineContext at(String otherPath) {
        return new LineContext(source, bot, provider, own, otherPath);
    }

    /** LINE counts messages: only with the source is the number one of its own. */
    String global(String messageId) {
        return source + ":" + messageId;
    }

    /**
     * The value of a field of the event.
     *
     * @throws io.tributary.history.failure.PayloadRejected if it is null or blank
     */
    <T> T required(@Nullable T value, String field) {
        return Payloads.required(value, JsonPayload.join(path, field));
    }
}
