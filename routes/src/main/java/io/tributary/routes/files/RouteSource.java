package io.tributary.routes.files;

import org.jspecify.annotations.Nullable;

/**
 * A source that a route receives from.
 *
 * @param source for example {@code shopify/eu-store}
 * @param mapping names the mapping that understands its events
 * @param routeId of the route that hands the events to {@code hub:accept}
 * @param problem why its last poll failed; null if it did not
 */
public record RouteSource(
        String source, String mapping, String routeId, State state, @Nullable String problem) {

    /** Without a problem. */
    public RouteSource(String source, String mapping, String routeId, State state) {
        this(source, mapping, routeId, state, null);
    }

    /** Whether events can come, the least first. */
    public enum State {
        /** Cannot start, or its last poll failed, and is tried again. */
        FAILED,
        STOPPED,
        /** Another hub polls it, and this one does as soon as that one goes. */
        STANDBY,
        RUNNING
    }
}
