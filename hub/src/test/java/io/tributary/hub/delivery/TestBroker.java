package io.tributary.hub.delivery;

import jakarta.jms.ConnectionFactory;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A real Artemis in this JVM that keeps nothing on disk. */
@SuppressWarnings("try") // a test may be interrupted while it closes
final class TestBroker implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger(7_000);

    private final int number = NUMBERS.incrementAndGet();
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    TestBroker() throws Exception {
        server.setConfiguration(
                new ConfigurationImpl()
                        .setPersistenceEnabled(false)
                        .setSecurityEnabled(false)
                        .addAcceptorConfiguration(
                                new TransportConfiguration(
                                        InVMAcceptorFactory.class.getName(),
                                        Map.of("serverId", number))));
        server.start();
    }

    ConnectionFactory connections() {
        return new ActiveMQConnectionFactory(
                "vm://" + number + "?consumerWindowSize=0&reconnectAttempts=0");
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
