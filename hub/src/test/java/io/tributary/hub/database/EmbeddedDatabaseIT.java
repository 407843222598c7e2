package io.tributary.hub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PermanentFailure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class EmbeddedDatabaseIT {

    @TempDir Path data;

    @Test
    void isDurableClosedAndPersistent() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            for (String setting :
                    new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(query(database, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(query(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "SHOW server_version")).startsWith("18.");
            assertThat(query(database, "SELECT lower('ÑÜ')")).isEqualTo("ñü");
            assertThat(
                            query(
                                    database,
                                    "SELECT string_agg(DISTINCT auth_method, ',') FROM"
                                            + " pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThatThrownBy(() -> withoutPassword(database).getConnection())
                    .isInstanceOf(SQLException.class);
            execute(database, "CREATE TABLE kept (id int)");
            execute(database, "INSERT INTO kept VALUES (7)");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(query(database, "SELECT id FROM kept")).isEqualTo("7");
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void refusesADirectoryThatAnotherHubUses() throws Exception {
        try (DataDirectoryLock lock = DataDirectoryLock.take(data)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(PermanentFailure.class)
                    .hasMessageContaining("Another hub uses");
        }
    }

    @Test
    void startsTheFirstTimeAfterItsHubWasKilled() throws Exception {
        Process hub = child(data);
        assertThat(hub.inputReader().readLine()).isEqualTo("ready");
        hub.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(new PostgresProcesses(data.resolve("postgres")).postmaster())
                .as("PostgreSQL outlives its killed hub")
                .isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(query(database, "SELECT count(*) FROM acknowledged")).isEqualTo("100");
        }
        assertThat(new PostgresProcesses(data.resolve("postgres")).postmaster()).isEmpty();
    }

    @Test
    void startsAgainAfterAFirstStartThatWasCutShort() throws Exception {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres").resolve("postgresql.conf"), "half");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void tellsWhatToDoWithTheDataOfAnotherPostgres() throws Exception {
        Path cluster = Files.createDirectories(data.resolve("postgres"));
        Files.createFile(cluster.resolve("tributary.complete"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("tributary.database.url");
    }

    /** A hub that commits a hundred rows, says so, and waits to be killed. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
            execute(database, "CREATE TABLE acknowledged (id int)");
            for (int i = 0; i < 100; i++) {
                execute(database, "INSERT INTO acknowledged VALUES (" + i + ")");
            }
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    private static Process child(Path data) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlogback.configurationFile=quiet-logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.to(new File("target/orphan-child.log")))
                .start();
    }

    private static PGSimpleDataSource withoutPassword(EmbeddedDatabase database) {
        PGSimpleDataSource open = new PGSimpleDataSource();
        open.setURL(database.address().url());
        open.setUser("postgres");
        return open;
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.address().plain().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.address().plain().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
