package io.tributary.history.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.tributary.history.rulebook.Rules;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** One PostgreSQL for all tests of the JVM, and a database of its own for whoever asks. */
final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    static DataSource create() {
        DataSource pool = empty();
        HistorySchema.migrate(pool);
        return pool;
    }

    /** Without any schema. */
    static DataSource empty() {
        String name = "history" + COUNT.incrementAndGet();
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        return pool(SERVER.getJdbcUrl("postgres", name));
    }

    /** Another pool on the same database, as another instance of the hub has. */
    static HikariDataSource another(DataSource source) {
        return pool(((HikariDataSource) source).getJdbcUrl());
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return pool;
    }

    static JdbcHistory history(DataSource source) {
        return JdbcHistory.on(source, Rules.packaged());
    }

    /** Empties all tables but that of the migrations. */
    static void clear(DataSource source) {
        new JdbcTemplate(source)
                .execute(
                        """
                        DELETE FROM raw_event; DELETE FROM raw_content; DELETE FROM interaction_part;
                        DELETE FROM interaction; DELETE FROM source_activity;
                        DELETE FROM identifier; DELETE FROM interaction_identifier;
                        DELETE FROM identity_evidence; DELETE FROM identity_edge;
                        DELETE FROM customer; DELETE FROM former_customer;
                        DELETE FROM matter; DELETE FROM matter_member; DELETE FROM matter_key;
                        DELETE FROM matter_strand; DELETE FROM matter_seen;
                        DELETE FROM matter_naming; DELETE FROM decision;
                        DELETE FROM target; DELETE FROM target_backfill; DELETE FROM delivery; DELETE FROM delivery_customer;
                        DELETE FROM history_event; DELETE FROM event_reader;
                        DELETE FROM decision; DELETE FROM former_identifier;
                        DELETE FROM identifier_activity; DELETE FROM rule_version;
                        DELETE FROM suggestion; DELETE FROM customer_activity;
                        DELETE FROM erased_delivery; DELETE FROM erasure;
                        DELETE FROM erased_interaction; DELETE FROM erased_raw_event;
                        DELETE FROM erased_naming; DELETE FROM raw_event_naming;
                        DELETE FROM suggestion_scan;
                        DELETE FROM suggestion_key;
                        """);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
