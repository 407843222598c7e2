package io.tributary.benchmark.reads;

import io.tributary.benchmark.load.Latencies;
import io.tributary.benchmark.measure.Cluster;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The limit: the keys of a page out of the index that has them, without a hub. */
public final class SqlReader {

    private static final String PAGE =
            """
            SELECT id, occurred_at FROM interaction
            WHERE identifier_id = ? AND NOT withdrawn
            ORDER BY occurred_at DESC, id DESC LIMIT 50
            """;

    private final Cluster cluster;
    private final String database;

    public SqlReader(Cluster cluster, String database) {
        this.cluster = cluster;
        this.database = database;
    }

    /**
     * @param customers each one is asked for by the identifier that gave the id
     */
    public ReadTimes ask(String name, List<Asked> customers, int connections, Duration time)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long began = System.nanoTime();
        try {
            List<Future<Latencies>> running = new ArrayList<>();
            for (int n = 0; n < connections; n++) {
                int seed = n;
                running.add(threads.submit(() -> ask(customers, new SplittableRandom(seed), time)));
            }
            Latencies all = new Latencies();
            for (Future<Latencies> each : running) {
                all.addAll(each.get());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new ReadTimes(
                    name,
                    connections,
                    all.size(),
                    0,
                    all.size() / seconds,
                    all.millis(0.5),
                    all.millis(0.99));
        } catch (ExecutionException e) {
            throw new IllegalStateException("bare SQL failed", e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private Latencies ask(List<Asked> customers, SplittableRandom random, Duration time)
            throws SQLException {
        Latencies latencies = new Latencies();
        long end = System.nanoTime() + time.toNanos();
        try (Connection connection = cluster.connect(database);
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            while (System.nanoTime() < end) {
                long began = System.nanoTime();
                statement.setObject(1, customers.get(random.nextInt(customers.size())).id());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        row.getObject(1);
                    }
                }
                latencies.add(System.nanoTime() - began);
            }
        }
        return latencies;
    }
}
