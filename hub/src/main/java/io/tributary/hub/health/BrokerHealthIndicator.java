package io.tributary.hub.health;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether events can be accepted: down while the broker takes no connection.
 *
 * <p>It is asked by one at a time. Who comes meanwhile is told what it said last, or that it does
 * not answer: or probes, which give up and come again, would pile up connections at a broker that
 * is slow already.
 */
final class BrokerHealthIndicator implements HealthIndicator {

    private static final String SILENT = "The broker does not answer";

    private final HealthIndicator broker;
    private final long patience;
    private final Lock asking = new ReentrantLock();
    private volatile long askedAt;
    private volatile Health last = silent();

    BrokerHealthIndicator(ConnectionFactory connections) {
        this(new Connecting(connections), Duration.ofSeconds(5));
    }

    /**
     * @param patience how long the last answer holds while the next is waited for
     */
    BrokerHealthIndicator(HealthIndicator broker, Duration patience) {
        this.broker = broker;
        this.patience = patience.toNanos();
    }

    @Override
    public Health health() {
        if (!asking.tryLock()) {
            return System.nanoTime() - askedAt < patience ? last : silent();
        }
        try {
            askedAt = System.nanoTime();
            Health now = broker.health();
            last = now;
            return now;
        } finally {
            asking.unlock();
        }
    }

    private static Health silent() {
        return Health.down().withDetail("error", SILENT).build();
    }

    private static final class Connecting extends AbstractHealthIndicator {

        private final ConnectionFactory connections;

        Connecting(ConnectionFactory connections) {
            super(SILENT);
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
}
