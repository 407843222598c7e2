package io.tributary.hub.delivery;

import io.tributary.history.failure.TransientFailure;
import io.tributary.routes.delivery.DeliveryQueue;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes work orders from {@code tributary.deliver.<target>}, each in a transaction of its own. */
final class JmsDeliveryQueue implements DeliveryQueue {

    private static final Logger LOG = LoggerFactory.getLogger(JmsDeliveryQueue.class);

    private final ConnectionFactory connections;

    JmsDeliveryQueue(ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public Orders open(String target) {
        try {
            return new JmsOrders(
                    connections.createContext(JMSContext.SESSION_TRANSACTED),
                    WorkOrders.queueName(target));
        } catch (JMSRuntimeException e) {
            throw away(e);
        }
    }

    /** A connection that is lost already needs no closing. */
    static void closeQuietly(JMSContext context) {
        try {
            context.close();
        } catch (JMSRuntimeException e) {
            LOG.debug("A broker connection was lost before it was closed", e);
        }
    }

    private static TransientFailure away(Exception e) {
        return new TransientFailure("the broker is away; delivery waits for it", e);
    }

    private static final class JmsOrders implements Orders {

        private final JMSContext context;
        private final JMSConsumer consumer;

        JmsOrders(JMSContext context, String queue) {
            this.context = context;
            this.consumer = context.createConsumer(context.createQueue(queue));
        }

        @Override
        public Optional<UUID> take(Duration atMost) {
            try {
                Message message = consumer.receive(atMost.toMillis());
                return message == null ? Optional.empty() : lease(message);
            } catch (JMSException | JMSRuntimeException e) {
                throw away(e);
            }
        }

        @Override
        public void acknowledge() {
            try {
                context.commit();
            } catch (JMSRuntimeException e) {
                throw away(e);
            }
        }

        @Override
        public void giveBack() {
            try {
                context.rollback();
            } catch (JMSRuntimeException e) {
                throw away(e);
            }
        }

        @Override
        public void close() {
            closeQuietly(context);
        }

        /** Who wrote something else on the queue gets no delivery; the outbox loses nothing. */
        private Optional<UUID> lease(Message message) throws JMSException {
            try {
                return Optional.of(
                        UUID.fromString(
                                String.valueOf(message.getStringProperty(WorkOrders.LEASE))));
            } catch (IllegalArgumentException e) {
                LOG.error(
                        "Message {} is dropped: no work order, it names no lease",
                        message.getJMSMessageID());
                context.commit();
                return Optional.empty();
            }
        }
    }
}
