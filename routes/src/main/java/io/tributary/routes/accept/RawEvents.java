package io.tributary.routes.accept;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.intake.RawEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Message;

/** Makes raw events of a message: the body as it is, and the hub's own headers. */
final class RawEvents {

    private final AcceptSettings settings;
    private final Clock clock;

    RawEvents(AcceptSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws PermanentFailure if the route gives something that cannot be an event; tells the
     *     author of the route what to change
     */
    List<RawEvent> of(Message message) {
        List<byte[]> bodies = Bodies.of(message);
        List<String> ids = ids(message, bodies);
        String source = source(message);
        Instant receivedAt =
                message.getHeader(HubHeaders.RECEIVED_AT, clock::instant, Instant.class);
        String contentType = message.getHeader(HubHeaders.CONTENT_TYPE, String.class);
        Map<String, String> headers = headers(message);
        List<RawEvent> events = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            events.add(
                    new RawEvent(
                            source,
                            ids.get(i),
                            settings.mapping(),
                            receivedAt,
                            contentType,
                            settings.settings(),
                            headers,
                            bodies.get(i)));
        }
        return events;
    }

    private String source(Message message) {
        String source = settings.source();
        if (source == null) {
            source = message.getHeader(HubHeaders.SOURCE, String.class);
        }
        if (source == null || source.isBlank()) {
            throw new PermanentFailure(
                    "hub:accept does not know the source: give it the option source", null);
        }
        return source;
    }

    private static List<String> ids(Message message, List<byte[]> bodies) {
        Object given = message.getHeader(HubHeaders.EVENT_ID);
        if (given == null) {
            return bodies.stream().map(EventIds::ofBytes).toList();
        }
        List<?> ids = given instanceof List<?> list ? list : List.of(given);
        if (ids.size() != bodies.size()) {
            throw new PermanentFailure(
                    "hub:accept got "
                            + bodies.size()
                            + " events and "
                            + ids.size()
                            + " ids: set the header "
                            + HubHeaders.EVENT_ID
                            + " to a list of as many ids, or remove it",
                    null);
        }
        return ids.stream().map(String::valueOf).toList();
    }

    private static Map<String, String> headers(Message message) {
        Map<?, ?> kept = message.getHeader(HubHeaders.HEADERS, Map.of(), Map.class);
        Map<String, String> headers = new TreeMap<>();
        kept.forEach(
                (name, value) -> {
                    if (name != null && value != null) {
                        headers.put(name.toString().toLowerCase(Locale.ROOT), value.toString());
                    }
                });
        return headers;
    }
}
