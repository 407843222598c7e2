package io.tributary.benchmark.floor;

import io.tributary.benchmark.contender.DurableBroker;
import io.tributary.benchmark.contender.Event;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Takes what is there, at most 256, stores it in one transaction, and acknowledges it. */
final class BatchConsumer implements Runnable {

    private static final int BATCH = 256;

    private final ActiveMQConnectionFactory connections;
    private final FloorStore store;

    BatchConsumer(ActiveMQConnectionFactory connections, FloorStore store) {
        this.connections = connections;
        this.store = store;
    }

    @Override
    public void run() {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            MessageConsumer consumer =
                    session.createConsumer(session.createQueue(DurableBroker.QUEUE));
            connection.start();
            while (true) {
                store.store(batch(consumer));
                session.commit();
            }
        } catch (JMSException | SQLException e) {
            throw new IllegalStateException("a batch was not stored", e);
        }
    }

    private static List<Event> batch(MessageConsumer consumer) throws JMSException {
        List<Event> events = new ArrayList<>(BATCH);
        Message message = consumer.receive();
        while (message != null) {
            BytesMessage bytes = (BytesMessage) message;
            byte[] body = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(body);
            events.add(Event.parse(body));
            message = events.size() < BATCH ? consumer.receiveNoWait() : null;
        }
        return events;
    }
}
