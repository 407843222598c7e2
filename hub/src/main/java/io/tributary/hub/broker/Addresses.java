package io.tributary.hub.broker;

/** The names of the contract that the broker knows. */
public final class Addresses {

    /** Raw events, durable, before they are mapped. */
    public static final String ACCEPTED = "tributary.accepted";

    /**
     * Events that were in hand repeatedly when the hub died. Exclusive, over all instances: only
     * one of them is in hand at a time, so that the one that kills cannot take others with it.
     */
    public static final String SUSPECTS = "tributary.suspects?exclusive=true";

    /** What could not be mapped or recorded. */
    public static final String FAILED = "tributary.failed";

    /** Multicast: everything recorded, as CloudEvents. */
    public static final String EVENTS = "tributary.events";

    /** What the broker gave up, of addresses that are not the hub's own. */
    public static final String DEAD = "tributary.dead";

    /** What expired; nothing of the hub's does. */
    public static final String EXPIRED = "tributary.expired";

    private Addresses() {}

    /** Where the work for a target waits: {@code tributary.deliver.salesforce.main}. */
    public static String deliver(String target) {
        return "tributary.deliver." + target.replace('/', '.');
    }
}
