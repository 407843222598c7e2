package io.tributary.faults.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A cluster of its own: TLS only, password by SCRAM only, and durable as it comes. */
@SuppressWarnings("try") // closing waits for a process, and may be interrupted
public final class Postgres implements Database, Pausable, AutoCloseable {

    static final String PASSWORD = "faults-database";

    private static final int CONNECTIONS = 100;

    private static final String SETTINGS =
            """

            port = %d
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            ssl = on
            ssl_cert_file = '%s'
            ssl_key_file = '%s'
            max_connections = %d
            max_wal_size = 256MB
            """;

    private final Path directory;
    private final PostgresPrograms programs;
    private final Certificate certificate;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private Postgres(
            Path directory,
            PostgresPrograms programs,
            Certificate certificate,
            Map<String, String> environment,
            int port)
            throws IOException {
        this.environment = environment;
        this.directory = directory;
        this.programs = programs;
        this.certificate = certificate;
        this.port = port;
        this.process = run();
    }

    /**
     * @param environment added to that of the suite
     */
    static Postgres create(Path directory, Certificate certificate, Map<String, String> environment)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        PostgresPrograms programs = PostgresPrograms.unpack(directory.resolve("programs"));
        Path password = Files.writeString(directory.resolve("password"), PASSWORD);
        Path data = directory.resolve("data");
        Processes.run(
                directory,
                programs.command(
                        "initdb",
                        "-D",
                        data.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "scram-sha-256",
                        "--encoding=UTF8",
                        "--pwfile=" + password));
        int port = Processes.freePort();
        Files.writeString(
                data.resolve("postgresql.conf"),
                SETTINGS.formatted(
                        port, certificate.certificatePem(), certificate.keyPem(), CONNECTIONS),
                StandardOpenOption.APPEND);
        Files.writeString(
                data.resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        Postgres postgres = new Postgres(directory, programs, certificate, environment, port);
        try {
            postgres.awaitReady();
            return postgres;
        } catch (IllegalStateException e) {
            postgres.kill();
            throw e;
        }
    }

    int port() {
        return port;
    }

    /** As in a hub's settings, by the port, which may be a proxy's. */
    String url(int port) {
        return "jdbc:postgresql://127.0.0.1:"
                + port
                + "/postgres?sslmode=verify-full&sslrootcert="
                + certificate.certificatePem();
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(port), "postgres", PASSWORD);
    }

    /** As the system does when memory runs out; its children notice and end. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code pg_ctl stop -m immediate}: no checkpoint, so it recovers at the next start. */
    public void stopImmediately() throws IOException, InterruptedException {
        Processes.signal("QUIT", ProcessHandle.of(process.pid()).stream());
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** As a supervisor does with what has ended by itself: does nothing if it runs. */
    public void startIfEnded() throws IOException, InterruptedException {
        if (process.waitFor(1, TimeUnit.SECONDS)) {
            start();
        }
    }

    /** Returns once it answers. */
    public void start() throws IOException, InterruptedException {
        process = run();
        awaitReady();
    }

    @Override
    public void pause() throws IOException, InterruptedException {
        Processes.signal("STOP", Processes.family(process));
    }

    @Override
    public void resume() throws IOException, InterruptedException {
        Processes.signal("CONT", Processes.family(process));
    }

    private Process run() throws IOException {
        return Processes.start(
                directory,
                programs.command("postgres", "-D", directory.resolve("data").toString()),
                environment);
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            try (Connection ignored = connect()) {
                return;
            } catch (SQLException e) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    // What the killed one has left may live a moment longer.
                    process = run();
                }
            }
        }
        throw new IllegalStateException("PostgreSQL does not start; see log in " + directory);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stopImmediately();
    }
}
