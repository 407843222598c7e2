package io.tributary.routes.legacy;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.broker.region.Destination;
import org.apache.activemq.command.ActiveMQQueue;
import org.apache.qpid.jms.JmsConnectionFactory;

/** Apache ActiveMQ, over AMQP 1.0. */
@SuppressWarnings("try") // a test may be interrupted while it closes
final class AmqpBroker implements OtherBroker {

    private final BrokerService broker = new BrokerService();
    private final TransportConnector amqp;

    AmqpBroker() throws Exception {
        broker.setPersistent(false);
        broker.setUseJmx(false);
        amqp = broker.addConnector("amqp://localhost:0");
        broker.start();
        broker.waitUntilStarted();
    }

    @Override
    public String url() throws Exception {
        return "amqp://localhost:" + amqp.getConnectUri().getPort();
    }

    @Override
    public ConnectionFactory connections() throws Exception {
        return new JmsConnectionFactory(url());
    }

    @Override
    public long count(String queue) throws Exception {
        Destination found = broker.getDestination(new ActiveMQQueue(queue));
        return found.getDestinationStatistics().getMessages().getCount();
    }

    @Override
    public int clients() {
        return amqp.getConnections().size();
    }

    @Override
    public String dead(String queue) {
        return "ActiveMQ.DLQ";
    }

    @Override
    public void close() throws Exception {
        broker.stop();
        broker.waitUntilStopped();
    }
}
