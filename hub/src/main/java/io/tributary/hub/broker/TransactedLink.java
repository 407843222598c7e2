package io.tributary.hub.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transacted session with its connection, opened when first asked for and again after {@link
 * #reset}. For one thread.
 */
public final class TransactedLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TransactedLink.class);

    private final ConnectionFactory connections;
    private @Nullable Connection connection;
    private @Nullable Session session;
    private @Nullable MessageProducer producer;

    public TransactedLink(ConnectionFactory connections) {
        this.connections = connections;
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
            session = opened.createSession(true, Session.SESSION_TRANSACTED);
            opened.start();
        }
        return session;
    }

    /** A producer that sends durably to any destination. */
    public MessageProducer producer() throws JMSException {
        if (producer == null) {
            producer = session().createProducer(null);
            producer.setDisableMessageTimestamp(false);
        }
        return producer;
    }

    /** A new consumer of a queue; it ends with the session. */
    public MessageConsumer consumer(String queue, @Nullable String selector) throws JMSException {
        return session().createConsumer(session().createQueue(queue), selector);
    }

    /** Gives the session up; what was not committed is rolled back by the broker. */
    public void reset() {
        Connection closing = connection;
        connection = null;
        session = null;
        producer = null;
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
