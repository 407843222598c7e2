package io.tributary.benchmark.floor;

import io.tributary.benchmark.contender.DurableBroker;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Writes what waits to the broker, many in one transaction, and then answers them all. */
public final class GroupCommit implements Runnable {

    private static final int BATCH = 256;
    private static final int WAITING = 4_096;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;

    private GroupCommit(ActiveMQConnectionFactory connections) throws JMSException {
        connection = connections.createConnection();
        session = connection.createSession(true, Session.SESSION_TRANSACTED);
        producer = session.createProducer(session.createQueue(DurableBroker.QUEUE));
    }

    /** Runs for the life of the process. */
    public static GroupCommit start(ActiveMQConnectionFactory connections) throws JMSException {
        GroupCommit commits = new GroupCommit(connections);
        new Thread(commits, "committer").start();
        return commits;
    }

    /** False if too much waits already. */
    public boolean offer(Waiting waiting) {
        return queue.offer(waiting);
    }

    @Override
    public void run() {
        List<Waiting> batch = new ArrayList<>(BATCH);
        try (connection) {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, BATCH - 1);
                for (Waiting each : batch) {
                    BytesMessage message = session.createBytesMessage();
                    message.writeBytes(each.body());
                    producer.send(message);
                }
                session.commit();
                batch.forEach(each -> each.answer().run());
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (JMSException e) {
            throw new IllegalStateException("the broker does not take events", e);
        }
    }

    /**
     * @param answer to whoever sent it, once it is durable
     */
    public record Waiting(byte[] body, Runnable answer) {}
}
