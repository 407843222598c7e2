package io.tributary.hub.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms in which {@code POST /events} takes interactions. */
enum EventsFormat {
    JSON("application/json"),
    LINES("application/x-ndjson"),
    CLOUD_EVENT("application/cloudevents+json"),
    CLOUD_EVENTS("application/cloudevents-batch+json");

    private final String mediaType;

    EventsFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    boolean cloudEvents() {
        return this == CLOUD_EVENT || this == CLOUD_EVENTS;
    }

    /** Empty if it is none of them, or not in UTF-8. */
    static Optional<EventsFormat> of(@Nullable String contentType) {
        try {
            MediaType given = MediaType.parseMediaType(contentType == null ? "" : contentType);
            boolean utf8 =
                    given.getCharset() == null || given.getCharset().equals(StandardCharsets.UTF_8);
            return Arrays.stream(values())
                    .filter(
                            format ->
                                    utf8
                                            && MediaType.parseMediaType(format.mediaType)
                                                    .equalsTypeAndSubtype(given))
                    .findFirst();
        } catch (InvalidMediaTypeException e) {
            return Optional.empty(); // an unreadable type is one that is not taken
        }
    }
}
