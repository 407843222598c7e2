package io.tributary.hub.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session that sends single messages, each durable once it is sent, opened when first asked for
 * and again after {@link #reset}. For one thread.
 */
public final class SingleLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleLink.class);

    private final ConnectionFactory connections;
    private @Nullable Connection connection;
    private @Nullable Session session;
    private @Nullable MessageProducer producer;

    public SingleLink(ConnectionFactory connections) {
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
            session = opened.createSession(false, Session.AUTO_ACKNOWLEDGE);
        }
        return session;
    }

    /** A producer to any destination, whose sends return once the message is on disk. */
    public MessageProducer producer() throws JMSException {
        if (producer == null) {
            producer = session().createProducer(null);
        }
        return producer;
    }

    /** Gives the session up. */
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
