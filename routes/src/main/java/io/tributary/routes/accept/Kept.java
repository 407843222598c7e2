package io.tributary.routes.accept;

import org.apache.camel.Exchange;

/**
 * Tells whoever started an exchange whether {@code hub:accept} made something of it durable, also
 * where the route worked on copies of the exchange.
 */
public final class Kept {

    private static final String PROPERTY = "tributary-kept";

    private volatile boolean durable;

    private Kept() {}

    /** To be called before the route gets the exchange. */
    public static Kept watch(Exchange exchange) {
        Kept kept = new Kept();
        exchange.setProperty(PROPERTY, kept);
        return kept;
    }

    static void mark(Exchange exchange) {
        Kept kept = exchange.getProperty(PROPERTY, Kept.class);
        if (kept != null) {
            kept.durable = true;
        }
    }

    public boolean isDurable() {
        return durable;
    }
}
