package io.tributary.routes.accept;

import java.util.Set;
import org.apache.camel.Exchange;

/**
 * All headers that routes and the hub tell each other something with. {@code hub:accept} reads no
 * other header, and nothing that a platform sent becomes a header of its own.
 */
public final class HubHeaders {

    /** The source instance, for example {@code shopify/eu-store}: String. */
    public static final String SOURCE = "tributary-source";

    /**
     * The source's own id of the event: String; if the body is a list, a list of as many. Without
     * it, the hash of the body.
     */
    public static final String EVENT_ID = "tributary-event-id";

    /** When the hub got it: {@link java.time.Instant}. Without it, now. */
    public static final String RECEIVED_AT = "tributary-received-at";

    /** Media type of the body, if the source tells one: String. */
    public static final String CONTENT_TYPE = "tributary-content-type";

    /** What is kept of the transport's headers: Map of String to String. */
    public static final String HEADERS = "tributary-headers";

    /** All five. */
    public static final Set<String> ALL =
            Set.of(SOURCE, EVENT_ID, RECEIVED_AT, CONTENT_TYPE, HEADERS);

    private HubHeaders() {}

    /**
     * Removes every header, also those of the hub: the first step behind a consumer that turns what
     * it receives into headers, so that no outsider steers a later step or the hub.
     */
    public static void strip(Exchange exchange) {
        exchange.getMessage().removeHeaders("*");
    }
}
