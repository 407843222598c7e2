package io.tributary.hub.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session with its connection, opened when first asked for and again after {@link #reset}. For
 * one thread.
 */
public final class BrokerLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerLink.class);

    private final ConnectionFactory connections;
    private final boolean transacted;
    private final Map<String, Queue> queues = new HashMap<>();
    private @Nullable Connection connection;
    private @Nullable Session session;
    private @Nullable MessageProducer producer;

    private BrokerLink(ConnectionFactory connections, boolean transacted) {
        this.connections = connections;
        this.transacted = transacted;
    }

    /** What is sent and received takes effect when the session is committed. */
    public static BrokerLink transacted(ConnectionFactory connections) {
        return new BrokerLink(connections, true);
    }

    /** Each message is durable once it is sent. */
    public static BrokerLink single(ConnectionFactory connections) {
        return new BrokerLink(connections, false);
    }

    /**
     * The session, opened if need be.
     *
     * @throws JMSException if the broker cannot be reached
     */
    public Session session() throws JMSException {
        if (session == null) {
            Connection opened = connections.createConnection();
            connection = opened;
            session =
                    transacted
                            ? opened.createSession(true, Session.SESSION_TRANSACTED)
                            : opened.createSession(false, Session.AUTO_ACKNOWLEDGE);
            opened.start();
        }
        return session;
    }

    /** The queue, for whose existence the broker is asked once in a session. */
    public Queue queue(String name) throws JMSException {
        Queue queue = queues.get(name);
        if (queue == null) {
            queue = session().createQueue(name);
            queues.put(name, queue);
        }
        return queue;
    }

    /** A producer that sends durably to any destination. */
    public MessageProducer producer() throws JMSException {
        if (producer == null) {
            producer = session().createProducer(null);
        }
        return producer;
    }

    /** A new consumer of a queue; it ends with the session. */
    public MessageConsumer consumer(String queue, @Nullable String selector) throws JMSException {
        return session().createConsumer(queue(queue), selector);
    }

    /** Gives the session up; what was not committed is rolled back by the broker. */
    public void reset() {
        Connection closing = connection;
        connection = null;
        session = null;
        producer = null;
        queues.clear();
        if (closing != null) {
            try {
                closing.close();
            } catch (JMSException e) {
                LOG.debug("A broken connection did not close", e);
            }
        }
    }

    @Override
    public void close() {
        reset();
    }
}
