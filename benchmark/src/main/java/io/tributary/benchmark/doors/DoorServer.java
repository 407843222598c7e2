package io.tributary.benchmark.doors;

import io.tributary.benchmark.contender.ContenderArguments;
import io.tributary.benchmark.contender.DurableBroker;
import io.tributary.benchmark.floor.GroupCommit;
import io.tributary.benchmark.floor.VertxDoor;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Webhook, signature, group-committed durable send, 202; what was kept is thrown away at once. */
public final class DoorServer {

    private static final int BATCH = 256;

    private DoorServer() {}

    /**
     * @param args those of every contender, the secret, and the way: {@code vertx}, {@code tomcat}
     *     or {@code tomcat-virtual}
     */
    public static void main(String[] args) throws Exception {
        ContenderArguments arguments = ContenderArguments.of(args);
        ActiveMQConnectionFactory connections = DurableBroker.start(arguments.directory());
        new Thread(() -> throwAway(connections), "consumer").start();
        GroupCommit commits = GroupCommit.start(connections);
        String secret = args[3];
        switch (args[4]) {
            case "vertx" -> VertxDoor.open(arguments.port(), commits, secret);
            case "tomcat", "tomcat-virtual" ->
                    TomcatDoor.open(
                            arguments.port(),
                            arguments.directory(),
                            commits,
                            secret,
                            args[4].equals("tomcat-virtual"));
            default -> throw new IllegalArgumentException("There is no door " + args[4]);
        }
    }

    private static void throwAway(ActiveMQConnectionFactory connections) {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            MessageConsumer consumer =
                    session.createConsumer(session.createQueue(DurableBroker.QUEUE));
            connection.start();
            while (true) {
                consumer.receive();
                for (int more = 1; more < BATCH && consumer.receiveNoWait() != null; more++) {
                    // Until nothing is there, or the batch is full.
                }
                session.commit();
            }
        } catch (JMSException e) {
            throw new IllegalStateException("the broker gives no events", e);
        }
    }
}
