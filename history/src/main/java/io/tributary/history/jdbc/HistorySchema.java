package io.tributary.history.jdbc;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.retention.Retention;
import io.tributary.history.retention.Store;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of the history. Forward only: no migration is ever changed or undone. */
public final class HistorySchema {

    private HistorySchema() {}

    /**
     * Brings the database to the schema of this version, with room for what comes. Instances that
     * start together wait for the one that got there first.
     *
     * @throws TransientFailure if the database cannot be reached
     * @throws PermanentFailure if it refuses a migration, or holds a schema that is not ours
     */
    public static void migrate(DataSource database) {
        try {
            Flyway.configure(HistorySchema.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .table("tributary_schema")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw SqlFailures.translate("bring the schema up to date", e);
        }
        Retention retention = StoredRetention.on(database);
        for (Store store : Store.values()) {
            retention.prepare(store, null);
        }
    }
}
