package io.tributary.hub.broker;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Makes the one way in which the hub connects to its broker. */
public final class BrokerConnections {

    private BrokerConnections() {}

    /** To the embedded broker {@code vm://serverId}. */
    public static ActiveMQConnectionFactory embedded(int serverId, BrokerSettings settings) {
        return tuned(new ActiveMQConnectionFactory("vm://" + serverId), settings);
    }

    /** To the broker of the settings' URL, which must not be null. */
    static ActiveMQConnectionFactory external(String url, BrokerSettings settings) {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        if (settings.username() != null) {
            factory.setUser(settings.username());
            factory.setPassword(settings.password());
        }
        return tuned(factory, settings);
    }

    private static ActiveMQConnectionFactory tuned(
            ActiveMQConnectionFactory factory, BrokerSettings settings) {
        // Nothing of ours is a serialised object, so no object is ever read from a message.
        factory.setDeserializationDenyList("*");
        factory.setCallTimeout(settings.callTimeout().toMillis());
        // Callers see a lost broker at once and connect anew themselves, with a back-off.
        factory.setReconnectAttempts(0);
        // No prefetch: what this instance has not asked for stays free for the others, and a crash
        // raises the delivery count of the messages in hand only.
        factory.setConsumerWindowSize(0);
        return factory;
    }
}
