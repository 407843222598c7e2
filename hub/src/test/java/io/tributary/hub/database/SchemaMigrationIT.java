package io.tributary.hub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tributary.history.failure.PermanentFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaMigrationIT {

    private static final String OURS = "classpath:db/migration";
    private static final String ONE_MORE = "classpath:db/busy";

    private static EmbeddedPostgres postgres;

    private final DataSource database = postgres.getPostgresDatabase();
    private final JdbcClient client = JdbcClient.create(database);

    @BeforeAll
    static void startServer() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        client.sql("DROP SCHEMA public CASCADE").update();
        client.sql("CREATE SCHEMA public").update();
        SchemaMigration.run(database);
    }

    @Test
    void changesNothingTheSecondTime() {
        long before = versions();
        SchemaMigration.run(database);

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void refusesASchemaThatIsNewerThanItKnowsAndTouchesNothing() {
        SchemaMigration.run(database, Duration.ZERO, OURS, ONE_MORE);
        long before = versions();

        assertThatThrownBy(() -> SchemaMigration.run(database))
                .isInstanceOf(PermanentFailure.class)
                .hasMessage(
                        "The database's schema is version 900, newer than this hub knows. Start a"
                                + " newer hub");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void letsOthersWorkWhileItWaitsForATableThatIsInUse() throws Exception {
        try (Connection reader = database.getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT count(*) FROM raw_event");
            CompletableFuture<Void> migration =
                    CompletableFuture.runAsync(
                            () ->
                                    SchemaMigration.run(
                                            database, Duration.ofMillis(200), OURS, ONE_MORE));
            await().until(this::someoneWaits);
            // Whoever came behind the migration gets through once it gives up for a while.
            await().atMost(Duration.ofSeconds(15)).until(() -> !someoneWaits());
            assertThat(client.sql("SELECT count(*) FROM raw_event").query(Long.class).single())
                    .isZero();
            assertThat(migration).isNotDone();

            reader.rollback();
            migration.get(30, TimeUnit.SECONDS);
        }
        assertThat(
                        client.sql("SELECT max(version) FROM tributary_schema")
                                .query(String.class)
                                .single())
                .isEqualTo("900");
    }

    private boolean someoneWaits() {
        return client.sql(
                        "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = 'raw_event'::regclass)")
                .query(Boolean.class)
                .single();
    }

    private long versions() {
        return client.sql("SELECT count(*) FROM tributary_schema").query(Long.class).single();
    }
}
