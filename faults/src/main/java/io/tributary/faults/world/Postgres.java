package io.tributary.faults.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A cluster of its own: TLS only, password by SCRAM only, and durable as it comes. */
public final class Postgres implements Database, Pausable {

    static final String PASSWORD = "faults-database";

    private static final String SETTINGS =
            """

            port = %d
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            ssl = on
            ssl_cert_file = '%s'
            ssl_key_file = '%s'
            max_connections = 200
            max_wal_size = 4GB
            """;

    private final Path directory;
    private final PostgresPrograms programs;
    private final Certificate certificate;
    private final int port;
    private Process process;

    private Postgres(Path directory, PostgresPrograms programs, Certificate certificate, int port)
            throws IOException {
        this.directory = directory;
        this.programs = programs;
        this.certificate = certificate;
        this.port = port;
        this.process = run();
    }

    static Postgres create(Path directory, Certificate certificate)
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
                SETTINGS.formatted(port, certificate.certificatePem(), certificate.keyPem()),
                StandardOpenOption.APPEND);
        Files.writeString(
                data.resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        Postgres postgres = new Postgres(directory, programs, certificate, port);
        postgres.awaitReady();
        return postgres;
    }

    /** As in a hub's settings. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:"
                + port
                + "/postgres?sslmode=verify-full&sslrootcert="
                + certificate.certificatePem();
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", PASSWORD);
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
                programs.command("postgres", "-D", directory.resolve("data").toString()));
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
}
