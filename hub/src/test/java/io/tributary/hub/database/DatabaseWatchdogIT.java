package io.tributary.hub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseWatchdogIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path data;

    @Test
    void startsTheSameAgainAfterAKillAlthoughOneOfItsProcessesWorksOn() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            execute(database, "CREATE TABLE kept (id int)");
            execute(database, "INSERT INTO kept VALUES (7)");
            CompletableFuture<Void> busy =
                    CompletableFuture.runAsync(() -> workOn(database)).exceptionally(lost -> null);
            await().until(() -> query(database, BUSY).equals("1"));
            DatabaseWatchdog watchdog = watching(database);

            kill();

            await().atMost(PATIENCE).until(() -> answers(database));
            assertThat(query(database, "SELECT id FROM kept")).isEqualTo("7");
            for (String setting : new String[] {"fsync", "synchronous_commit"}) {
                assertThat(query(database, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(query(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "SHOW max_connections")).isEqualTo("60");
            assertThat(query(database, BUSY)).isEqualTo("0");
            assertThat(busy).succeedsWithin(PATIENCE);
            watchdog.stop();
        }
        // they end a moment after the one that started them
        await().untilAsserted(
                        () ->
                                assertThat(new PostgresProcesses(data.resolve("postgres")).all())
                                        .isEmpty());
    }

    @Test
    void startsItAsOftenAsItDies() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            DatabaseWatchdog watchdog = watching(database);
            for (int death = 0; death < 3; death++) {
                kill();
                await().atMost(PATIENCE).until(() -> !database.lost() && answers(database));
            }
            watchdog.stop();
        }
    }

    @Test
    void tellsWhatToDoWhileItDoesNotStartAndStartsOnceItCan(CapturedOutput output)
            throws Exception {
        Path control = data.resolve("postgres").resolve("global").resolve("pg_control");
        Path aside = data.resolve("aside");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            Files.move(control, aside);
            DatabaseWatchdog watchdog = watching(database);
            kill();
            await().atMost(PATIENCE).until(() -> tries(output) >= 3);
            assertThat(output).contains("could not open file").contains("Is the disk full");

            Files.move(aside, control);

            await().atMost(PATIENCE).until(() -> answers(database));
            watchdog.stop();
        }
    }

    @Test
    void startsNothingThatWasClosedOrIsNoLongerWatched() throws Exception {
        DatabaseWatchdog watchdog;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            watchdog = watching(database);
        }
        await().during(Duration.ofSeconds(1)).until(() -> !runs());
        assertThat(watchdog.isRunning()).isTrue();
        watchdog.stop();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            watching(database).stop();
            kill();
            await().during(Duration.ofSeconds(1)).until(() -> !runs());
            assertThatThrownBy(() -> query(database, "SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    private static final String BUSY =
            "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'DO %' AND pid <>"
                    + " pg_backend_pid()";

    /** A process that computes does not notice that its postmaster is gone. */
    private static void workOn(EmbeddedDatabase database) {
        assertThatThrownBy(() -> execute(database, "DO 'BEGIN LOOP NULL; END LOOP; END'"))
                .isInstanceOf(SQLException.class);
    }

    private static DatabaseWatchdog watching(EmbeddedDatabase database) {
        DatabaseWatchdog watchdog =
                new DatabaseWatchdog(database, Duration.ofMillis(50), Duration.ofMillis(400));
        watchdog.start();
        return watchdog;
    }

    private void kill() throws Exception {
        ProcessHandle postmaster =
                new PostgresProcesses(data.resolve("postgres")).postmaster().orElseThrow();
        assertThat(postmaster.destroyForcibly()).isTrue();
        await().until(() -> !postmaster.isAlive());
    }

    private boolean runs() throws Exception {
        return new PostgresProcesses(data.resolve("postgres")).postmaster().isPresent();
    }

    private static long tries(CapturedOutput output) {
        return output.getAll().lines().filter(line -> line.contains("The next try")).count();
    }

    private static boolean answers(EmbeddedDatabase database) {
        try {
            return query(database, "SELECT 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
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
