package io.tributary.benchmark.floor;

import io.tributary.benchmark.contender.DurableBroker;
import io.tributary.benchmark.contender.Event;
import io.tributary.benchmark.load.Webhooks;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Writes two lines into the file {@code result}: rows a second, and durable sends a second. */
public final class BareFloor {

    private static final int BATCH = 100;
    private static final int WORKERS = 2;
    private static final int CUSTOMERS = 1_000_000;

    private BareFloor() {}

    /**
     * @param args database, directory, seconds for each of the two
     */
    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[1]);
        Duration time = Duration.ofSeconds(Long.parseLong(args[2]));
        FloorStore.create(args[0]);
        double rows = together(worker -> inserts(args[0], worker, time)) / time.toSeconds();
        ActiveMQConnectionFactory broker = DurableBroker.start(directory);
        double sends = together(worker -> sends(broker, worker, time)) / time.toSeconds();
        Files.write(
                directory.resolve("result"),
                List.of(Double.toString(rows), Double.toString(sends)));
        System.exit(0);
    }

    private static long together(Work work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        List<Future<Long>> results = new ArrayList<>();
        for (int n = 0; n < WORKERS; n++) {
            int worker = n;
            results.add(workers.submit(() -> work.of(worker)));
        }
        long sum = 0;
        for (Future<Long> each : results) {
            sum += each.get();
        }
        workers.shutdown();
        return sum;
    }

    private static long inserts(String jdbcUrl, int worker, Duration time) throws Exception {
        FloorStore store = new FloorStore(jdbcUrl);
        Webhooks webhooks = new Webhooks("bare" + worker, "bare", CUSTOMERS);
        long end = System.nanoTime() + time.toNanos();
        long done = 0;
        while (System.nanoTime() < end) {
            List<Event> batch = new ArrayList<>(BATCH);
            for (int n = 0; n < BATCH; n++) {
                batch.add(Event.parse(body(webhooks)));
            }
            store.insert(batch);
            done += BATCH;
        }
        return done;
    }

    private static long sends(ActiveMQConnectionFactory broker, int worker, Duration time)
            throws Exception {
        byte[] body = body(new Webhooks("bare" + worker, "bare", CUSTOMERS));
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            MessageProducer producer =
                    session.createProducer(session.createQueue(DurableBroker.QUEUE));
            long end = System.nanoTime() + time.toNanos();
            long done = 0;
            while (System.nanoTime() < end) {
                for (int n = 0; n < BATCH; n++) {
                    BytesMessage message = session.createBytesMessage();
                    message.writeBytes(body);
                    producer.send(message);
                }
                session.commit();
                done += BATCH;
            }
            return done;
        }
    }

    private static byte[] body(Webhooks webhooks) {
        return webhooks.next(System.currentTimeMillis() * 1_000).body().getBytes();
    }

    private interface Work {
        long of(int worker) throws Exception;
    }
}
