package io.tributary.hub.database;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the schema of the history module up to what this hub knows, forward only. */
final class SchemaMigration {

    private static final int CONNECT_TRIES = 12;
    private static final int SECONDS_BETWEEN = 5;

    private SchemaMigration() {}

    /**
     * Migrates; of several hubs that start together one does, and the others wait.
     *
     * @throws PermanentFailure if the schema is newer than this hub, or a migration fails
     * @throws TransientFailure if the database cannot be reached for a minute
     */
    static void run(DataSource database) {
        Flyway flyway =
                Flyway.configure(SchemaMigration.class.getClassLoader())
                        .dataSource(database)
                        .locations("classpath:db/migration")
                        .connectRetries(CONNECT_TRIES)
                        .connectRetriesInterval(SECONDS_BETWEEN)
                        .cleanDisabled(true)
                        .load();
        refuseNewer(infoOf(flyway));
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new PermanentFailure(
                    "The database's schema could not be migrated. Nothing is half done: each"
                            + " migration is one transaction",
                    e);
        }
    }

    private static MigrationInfo[] infoOf(Flyway flyway) {
        try {
            return flyway.info().all();
        } catch (FlywayException e) {
            throw new TransientFailure(
                    "The database does not answer. Check tributary.database.url and that it runs",
                    e);
        }
    }

    private static void refuseNewer(MigrationInfo[] migrations) {
        Arrays.stream(migrations)
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
}
