package io.tributary.benchmark.backfill;

import io.tributary.benchmark.measure.Cluster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * Brings the same file in with the hub's command and by {@link StagedCopy}, in turns, each into a
 * database of its own. Arguments: the hub's jar, a directory, different events, rounds.
 *
 * <p>The hub's time is from the first event archived to the last; that it starts first is printed
 * apart. A run counts only if as many rows are there as there are different events.
 */
public final class BackfillBenchmark {

    private static final long PATIENCE_MINUTES = 60;

    private final Cluster cluster;
    private final Path hub;
    private final Path directory;
    private final int events;
    private final PrintStream out;

    private record Round(double hub, double staged) {

        double ratio() {
            return hub / staged;
        }
    }

    private BackfillBenchmark(
            Cluster cluster, Path hub, Path directory, int events, PrintStream out) {
        this.cluster = cluster;
        this.hub = hub;
        this.directory = directory;
        this.events = events;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[1]).resolve("backfill");
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        try (Cluster cluster = Cluster.start(directory)) {
            new BackfillBenchmark(
                            cluster,
                            Path.of(args[0]),
                            directory,
                            Integer.parseInt(args[2]),
                            System.out)
                    .run(Integer.parseInt(args[3]));
        }
    }

    private void run(int rounds) throws IOException, InterruptedException, SQLException {
        List<Round> all = new ArrayList<>();
        for (int i = 1; i <= rounds; i++) {
            StoredWebhooks stored =
                    StoredWebhooks.write(directory.resolve("round" + i), "round" + i, events);
            Round round = new Round(hub("hub" + i, stored), staged("staged" + i, stored));
            out.printf(
                    "round %d: hub %,.0f events/s, COPY + stage + upsert %,.0f, ratio %.2f%n",
                    i, round.hub(), round.staged(), round.ratio());
            all.add(round);
        }
        double median =
                all.stream()
                        .mapToDouble(Round::ratio)
                        .sorted()
                        .skip(rounds / 2)
                        .findFirst()
                        .orElse(0);
        out.printf("median ratio %.2f%n", median);
    }

    private double hub(String database, StoredWebhooks stored)
            throws IOException, InterruptedException, SQLException {
        String url = cluster.create(database);
        cluster.checkpoint();
        long start = System.nanoTime();
        long cpu = cluster.cpuMicros();
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx512m",
                                "-jar",
                                hub.toString(),
                                "--tributary.command=backfill",
                                "--tributary.database.url=" + url,
                                "--from=" + stored.file(),
                                "--format=lines",
                                "--source=whatsapp/main",
                                "--mapping=whatsapp",
                                "--rejects=" + directory.resolve(database + "-rejects"))
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve(database + ".log").toFile())
                        .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("the backfill failed; see " + directory);
        }
        double whole = (System.nanoTime() - start) / 1e9;
        check(database, "interaction");
        double seconds =
                number(
                        database,
                        "SELECT extract(epoch FROM max(archived_at) - min(archived_at))"
                                + " FROM raw_event");
        out.printf(
                "%s: %.1f s, with its start %.1f s; %.0f us of PostgreSQL an event%n",
                database, seconds, whole, (double) (cluster.cpuMicros() - cpu) / events);
        return events / seconds;
    }

    private double staged(String database, StoredWebhooks stored) throws IOException, SQLException {
        String url = cluster.create(database);
        cluster.checkpoint();
        long start = System.nanoTime();
        StagedCopy.run(url, stored.file());
        double seconds = (System.nanoTime() - start) / 1e9;
        check(database, "event");
        return events / seconds;
    }

    private void check(String database, String table) throws SQLException {
        double rows = number(database, "SELECT count(*) FROM " + table);
        if (rows != events) {
            throw new IllegalStateException(
                    "%s has %.0f rows for %d events".formatted(database, rows, events));
        }
    }

    private double number(String database, String query) throws SQLException {
        try (Connection connection = cluster.connect(database);
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
