package io.tributary.hub.health;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Whether events can be accepted: down while the broker takes no connection. */
final class BrokerHealthIndicator extends AbstractHealthIndicator {

    private final ConnectionFactory connections;

    BrokerHealthIndicator(ConnectionFactory connections) {
        super("The broker does not answer");
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws JMSException {
        try (Connection connection = connections.createConnection()) {
            connection.start();
            builder.up();
        }
    }
}
