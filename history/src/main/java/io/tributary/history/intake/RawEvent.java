package io.tributary.history.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes a source sent, as received. All that a mapping gets to see, so that a replay of the
 * archive gives the same interactions.
 *
 * @param source the source instance, for example {@code shopify/eu-store}
 * @param eventId the source's own id of this event or delivery; two raw events of one source with
 *     the same id are the same event, delivered twice
 * @param mapping names the mapping that understands the bytes, for example {@code shopify}
 * @param receivedAt when the hub got it
 * @param contentType null if the source tells none
 * @param settings what the source's route says about it: {@code region}, {@code zone}, ...
 * @param headers the chosen transport headers, names in lower case
 * @param body never copied: whoever makes a raw event gives the array away
 */
public record RawEvent(
        String source,
        String eventId,
        String mapping,
        Instant receivedAt,
        @Nullable String contentType,
        Map<String, String> settings,
        Map<String, String> headers,
        byte[] body) {

    public RawEvent {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(body, "body");
        settings = Map.copyOf(settings);
        headers = Map.copyOf(headers);
    }

    /** The value of a setting of the source's route, or the default. */
    public String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    /** A transport header by its name in lower case, or null. */
    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }
}
