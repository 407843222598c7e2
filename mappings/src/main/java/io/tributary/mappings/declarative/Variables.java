package io.tributary.mappings.declarative;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.Frame;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What expressions see beside the payload.
 *
 * @param settings what the file sets where the route sets nothing
 */
record Variables(Map<String, String> settings, ValueTables tables) {

    private static final Set<String> NAMES =
            Set.of(
                    "settings",
                    "headers",
                    "source",
                    "eventId",
                    "receivedAt",
                    "table",
                    "time",
                    "epoch");

    private static final String ZONE = "zone";

    /** Whether expressions know the name already, as one of these or as JSONata's own function. */
    static boolean isTaken(String name) {
        return NAMES.contains(name) || Jsonata.jsonata("$" + name).evaluate(null) != null;
    }

    /**
     * For one record of the event: all its expressions share its bounds.
     *
     * @throws PayloadRejected if the setting {@code zone} is no time zone
     */
    Frame frame(RawEvent event) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(event.settings());
        ZoneId zone = zone(all.get(ZONE));
        Frame frame = new Frame(null);
        frame.bind("settings", (Object) all);
        frame.bind("headers", (Object) event.headers());
        frame.bind("source", (Object) event.source());
        frame.bind("eventId", (Object) event.eventId());
        frame.bind("receivedAt", (Object) event.receivedAt().toString());
        frame.bind("table", tables.function());
        Jsonata.Fn2<Object, Object, Object> time =
                (text, pattern) -> Times.time(text, pattern, zone);
        frame.bind("time", time);
        Jsonata.Fn1<Object, Object> epoch = Times::epoch;
        frame.bind("epoch", epoch);
        Bounds.set(frame);
        return frame;
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new PayloadRejected(
                    "", "the setting 'zone' must be a time zone, such as Europe/Madrid", e);
        }
    }
}
