package io.tributary.hub.broker;

import io.tributary.history.intake.RawEvent;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which trace a raw event belongs to, in the form of W3C's {@code traceparent}: kept for as long as
 * the event is in memory, and otherwise nowhere but in a property of its message. It is no part of
 * the event, which is archived.
 */
public final class TraceParents {

    static final String PROPERTY = "traceparent";

    private static final Map<RawEvent, String> PARENTS =
            Collections.synchronizedMap(new WeakHashMap<>());

    private static volatile boolean wanted;

    private TraceParents() {}

    /** From now on messages are asked for it; before, nothing of this costs anything. */
    public static void want() {
        wanted = true;
    }

    /** Keeps it while the event is in memory; does nothing with null. */
    public static void keep(RawEvent event, @Nullable String parent) {
        if (parent != null) {
            PARENTS.put(event, parent);
        }
    }

    /** Null if the event is not traced. */
    public static @Nullable String of(RawEvent event) {
        return wanted ? PARENTS.get(event) : null;
    }

    static boolean wanted() {
        return wanted;
    }
}
