package io.tributary.hub.database;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TributaryException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child process, on loopback, durable, with its data in the data directory.
 *
 * <p>Life: take the lock of the data directory; stop what a killed hub left; make the cluster if
 * there is none; start; start again each time that it dies; and, at the end, stop it and give the
 * lock back.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofSeconds(90);

    private final DataDirectoryLock lock;
    private final EmbeddedPostgres postgres;
    private final PostgresProcesses processes;
    private final PostgresStart again;
    private final String password;
    private boolean closed;

    private EmbeddedDatabase(
            DataDirectoryLock lock,
            EmbeddedPostgres postgres,
            PostgresProcesses processes,
            PostgresStart again,
            String password) {
        this.lock = lock;
        this.postgres = postgres;
        this.processes = processes;
        this.again = again;
        this.password = password;
    }

    /**
     * Starts it and returns once it answers.
     *
     * @throws PermanentFailure if it cannot; tells what to do
     */
    static EmbeddedDatabase start(Path dataDirectory) {
        try {
            DataDirectoryLock lock = DataDirectoryLock.take(dataDirectory);
            try {
                return start(dataDirectory, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (PermanentFailure e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new PermanentFailure(
                    "The embedded PostgreSQL does not start in "
                            + dataDirectory
                            + ". On a system without binaries for it (there are some for Linux on"
                            + " amd64 and arm64 with glibc), or as root where user namespaces are"
                            + " forbidden, set tributary.database.url to a PostgreSQL of your own",
                    e);
        }
    }

    private static EmbeddedDatabase start(Path dataDirectory, DataDirectoryLock lock)
            throws IOException {
        Cluster cluster = new Cluster(dataDirectory.resolve("postgres"));
        PostgresProcesses processes = new PostgresProcesses(cluster.directory());
        OrphanPostgres.stop(processes);
        cluster.prepare();
        Path passwordFile = dataDirectory.resolve("postgres.password");
        String password = SecretFile.readOrGenerate(passwordFile);
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(binaries(dataDirectory).toFile())
                        .setDataDirectory(cluster.directory())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(START)
                        .setConnectConfig("password", password);
        ClusterOptions.apply(builder, passwordFile);
        EmbeddedPostgres postgres = builder.start();
        cluster.complete();
        LOG.info("PostgreSQL runs on port {} of loopback", postgres.getPort());
        PostgresStart again = PostgresStart.ofRunning(cluster.directory());
        return new EmbeddedDatabase(lock, postgres, processes, again, password);
    }

    /** The library opens its directory to everybody, so it gets one inside a closed one. */
    private static Path binaries(Path dataDirectory) throws IOException {
        Path closed = Files.createDirectories(dataDirectory.resolve("postgres-binaries"));
        if (closed.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
        return Files.createDirectories(closed.resolve("unpacked"));
    }

    DatabaseAddress address() {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                SUPERUSER,
                password);
    }

    /** Whether it has died and nobody closed it. */
    synchronized boolean lost() throws IOException {
        return !closed && processes.postmaster().isEmpty();
    }

    /**
     * Starts it again after it died, on the same data and the same port. Does nothing if it lives
     * or was closed.
     *
     * @throws TributaryException if it does not start; tells what to do
     */
    synchronized void restart() throws IOException {
        if (lost()) {
            OrphanPostgres.clear(processes);
            again.run();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            postgres.close();
        } finally {
            lock.close();
        }
    }
}
