package io.tributary.benchmark.backfill;

import io.tributary.benchmark.measure.Cluster;
import io.tributary.benchmark.measure.ProcessUsage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The process of a {@link Way}, watched until its end. */
public final class RunningBackfill implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final long LOOK_MILLIS = 50;

    private final Process process;
    private final Path log;
    private final long began = System.nanoTime();
    private long cpuMicros;
    private long peakMegabytes;

    private RunningBackfill(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param directory that it works in
     * @param log file in it for all that it prints
     */
    public static RunningBackfill start(
            Way way, String jdbcUrl, StoredWebhooks stored, Path directory, String log)
            throws IOException {
        Path file = directory.resolve(log);
        Process process =
                way.command()
                        .of(jdbcUrl, stored)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(file.toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new RunningBackfill(process, file);
    }

    /**
     * Waits until it has begun.
     *
     * @param begun query for a number that is more than 0 then
     * @throws IllegalStateException if it ended before
     */
    public void awaitBegin(Cluster cluster, String database, String begun)
            throws InterruptedException {
        try (Connection connection = cluster.connect(database);
                Statement statement = connection.createStatement()) {
            while (number(statement, begun) == 0) {
                if (!isRunningAfterALook()) {
                    throw failed();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell: " + begun, e);
        }
    }

    /**
     * Waits until it has ended.
     *
     * @return seconds since its start
     * @throws IllegalStateException if it failed
     */
    public double awaitEnd() throws InterruptedException {
        while (isRunningAfterALook()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw failed();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() != 0) {
            throw failed();
        }
        return seconds;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Microseconds of CPU up to the last look, which is all but the last of them. */
    long cpuMicros() {
        look();
        return cpuMicros;
    }

    /** The most that was ever resident. */
    long peakMegabytes() {
        return peakMegabytes;
    }

    private boolean isRunningAfterALook() throws InterruptedException {
        look();
        return !process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What has ended tells nothing. */
    private void look() {
        cpuMicros = Math.max(cpuMicros, ProcessUsage.cpuMicros(process.pid()));
        peakMegabytes = Math.max(peakMegabytes, ProcessUsage.peakMegabytes(process.pid()));
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private IllegalStateException failed() {
        return new IllegalStateException("the backfill did not do its work; see " + log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
