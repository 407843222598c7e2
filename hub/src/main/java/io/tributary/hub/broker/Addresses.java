package io.tributary.hub.broker;

/** The names of the contract that the broker knows. */
public final class Addresses {

    /** Raw events, durable, before they are mapped. */
    public static final String ACCEPTED = "tributary.accepted";

    /** What could not be mapped or recorded. */
    public static final String FAILED = "tributary.failed";

    /** Multicast: everything recorded, as CloudEvents. */
    public static final String EVENTS = "tributary.events";

    static final String DEAD = "tributary.dead";
    static final String EXPIRED = "tributary.expired";

    private Addresses() {}
}
