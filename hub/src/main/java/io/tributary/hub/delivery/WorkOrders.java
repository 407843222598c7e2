package io.tributary.hub.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.hub.broker.Addresses;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts work orders of one target on its queue. For one thread. */
final class WorkOrders implements AutoCloseable {

    static final String LEASE = "tributary_lease";
    static final String TARGET = "tributary_target";

    /** Artemis takes one message of each such id; see its manual, "Duplicate Message Detection". */
    private static final String ONCE = "_AMQ_DUPL_ID";

    private final ConnectionFactory connections;
    private final String target;
    private @Nullable Link link;

    private record Link(JMSContext context, Queue queue) {}

    WorkOrders(ConnectionFactory connections, String target) {
        this.connections = connections;
        this.target = target;
    }

    /** The name of a target's queue: {@code tributary.deliver.salesforce.main}. */
    static String queueName(String target) {
        return Addresses.deliver(target);
    }

    /**
     * How many orders wait.
     *
     * @param atMost where to stop counting
     */
    int waiting(int atMost) {
        try (QueueBrowser browser = link().context().createBrowser(link().queue())) {
            Enumeration<?> orders = browser.getEnumeration();
            int count = 0;
            while (count < atMost && orders.hasMoreElements()) {
                orders.nextElement();
                count++;
            }
            return count;
        } catch (JMSException | JMSRuntimeException e) {
            throw away(e);
        }
    }

    /** Sends all orders, or none. */
    void send(List<CustomerDelivery> orders) {
        try {
            JMSContext context = link().context();
            for (CustomerDelivery order : orders) {
                context.createProducer().send(link().queue(), message(context, order));
            }
            context.commit();
        } catch (JMSException | JMSRuntimeException e) {
            throw away(e);
        }
    }

    /** Sends orders that may have been sent already; the broker drops those that it had before. */
    void sendAgain(List<CustomerDelivery> orders) {
        // Within a transaction one known order would have all others refused.
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            Queue queue = context.createQueue(queueName(target));
            for (CustomerDelivery order : orders) {
                context.createProducer().send(queue, message(context, order));
            }
        } catch (JMSException | JMSRuntimeException e) {
            throw away(e);
        }
    }

    private static TextMessage message(JMSContext context, CustomerDelivery order)
            throws JMSException {
        TextMessage message = context.createTextMessage(json(order));
        message.setStringProperty(LEASE, order.lease().toString());
        message.setStringProperty(TARGET, order.target());
        message.setStringProperty(ONCE, order.lease().toString());
        return message;
    }

    private static String json(CustomerDelivery order) {
        try {
            return InteractionJson.mapper().writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new PermanentFailure("cannot write a work order as JSON", e);
        }
    }

    private Link link() {
        Link open = link;
        if (open == null) {
            JMSContext context = connections.createContext(JMSContext.SESSION_TRANSACTED);
            open = new Link(context, context.createQueue(queueName(target)));
            link = open;
        }
        return open;
    }

    private TransientFailure away(Exception e) {
        close();
        return new TransientFailure("the broker is away; work orders wait in the outbox", e);
    }

    @Override
    public void close() {
        Link open = link;
        link = null;
        if (open != null) {
            JmsDeliveryQueue.closeQuietly(open.context());
        }
    }
}
