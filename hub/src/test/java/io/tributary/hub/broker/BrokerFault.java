package io.tributary.hub.broker;

/** What an I/O error does to an embedded broker: it shuts itself down. */
public final class BrokerFault {

    private BrokerFault() {}

    public static void shutDown(EmbeddedBroker broker) throws Exception {
        broker.server().getActiveMQServer().fail(true);
    }
}
