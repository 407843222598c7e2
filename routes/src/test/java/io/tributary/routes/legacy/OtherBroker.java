package io.tributary.routes.legacy;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

/** The broker of another system, which gives a message three times at most. */
@SuppressWarnings("try") // a test may be interrupted while it closes
public interface OtherBroker extends AutoCloseable {

    String USER = "hub";
    String PASSWORD = "p&ss+%41)w/rd";

    @FunctionalInterface
    interface Letter {
        Message of(Session session) throws JMSException;
    }

    static OtherBroker of(String protocol) throws Exception {
        return protocol.equals("jms") ? new ArtemisBroker() : new AmqpBroker();
    }

    /** Where it is, for its client. */
    String url() throws Exception;

    ConnectionFactory connections() throws Exception;

    /** Messages that are in it, those that are being delivered among them. */
    long count(String queue) throws Exception;

    /** Connections that clients hold. */
    int clients();

    /** Where the dead letters of a queue are. */
    String dead(String queue);

    @Override
    void close() throws Exception;

    default void send(String queue, Letter letter) throws Exception {
        try (Connection connection = connections().createConnection(USER, PASSWORD);
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            MessageProducer producer = session.createProducer(session.createQueue(queue));
            producer.send(letter.of(session));
        }
    }
}
