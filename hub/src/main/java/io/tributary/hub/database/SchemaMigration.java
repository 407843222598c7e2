package io.tributary.hub.database;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema of the history module up to what this hub knows, forward only, while hubs of
 * the version before serve: a migration that has to wait for a table gives up soon, lest everybody
 * waits behind it, and is tried again.
 */
final class SchemaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);
    private static final int CONNECT_TRIES = 12;
    private static final int SECONDS_BETWEEN = 5;
    private static final int LOCK_TRIES = 60;
    private static final Duration BETWEEN_LOCKS = Duration.ofSeconds(2);

    /** Of PostgreSQL: lock_not_available. */
    private static final String IN_USE = "55P03";

    private final Flyway flyway;
    private final Duration pause;

    private SchemaMigration(Flyway flyway, Duration pause) {
        this.flyway = flyway;
        this.pause = pause;
    }

    /**
     * Migrates; of several hubs that start together one does, and the others wait.
     *
     * @throws PermanentFailure if the schema is newer than this hub, or a migration fails
     * @throws TransientFailure if the database cannot be reached for a minute, or a table that is
     *     to be changed is in use for two
     */
    static void run(DataSource database) {
        run(database, BETWEEN_LOCKS, "classpath:db/migration");
    }

    static void run(DataSource database, Duration pause, String... locations) {
        Flyway flyway =
                Flyway.configure(SchemaMigration.class.getClassLoader())
                        .dataSource(database)
                        .locations(locations)
                        .table("tributary_schema")
                        .initSql("SET lock_timeout = '3s'")
                        .connectRetries(CONNECT_TRIES)
                        .connectRetriesInterval(SECONDS_BETWEEN)
                        .cleanDisabled(true)
                        .load();
        SchemaMigration migration = new SchemaMigration(flyway, pause);
        migration.refuseNewer();
        migration.migrate();
    }

    private void migrate() {
        for (int tries = 1; !migrated(tries); tries++) {
            LOG.info("A table that is to be changed is in use; the migration is tried again");
            pause();
        }
    }

    private boolean migrated(int tries) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException e) {
            if (!isInUse(e)) {
                throw new PermanentFailure(
                        "The database's schema could not be migrated. Nothing is half done: each"
                                + " migration is one transaction",
                        e);
            }
            if (tries == LOCK_TRIES) {
                throw new TransientFailure(
                        "The database's schema could not be migrated: a table has been in use all"
                                + " the time. End what holds it (pg_stat_activity), and start again",
                        e);
            }
            return false;
        }
    }

    private static boolean isInUse(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && IN_USE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("the start was interrupted", e);
        }
    }

    private void refuseNewer() {
        Arrays.stream(known())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .reduce((earlier, later) -> later)
                .ifPresent(
                        newest -> {
                            throw new PermanentFailure(
                                    "The database's schema is version "
                                            + newest.getVersion()
                                            + ", newer than this hub knows. Start a newer hub",
                                    null);
                        });
    }

    private MigrationInfo[] known() {
        try {
            return flyway.info().all();
        } catch (FlywayException e) {
            throw new TransientFailure(
                    "The database does not answer. Check tributary.database.url and that it runs",
                    e);
        }
    }
}
