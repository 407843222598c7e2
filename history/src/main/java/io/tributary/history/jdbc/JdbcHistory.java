package io.tributary.history.jdbc;

import io.tributary.history.delivery.Outbox;
import io.tributary.history.events.EventLog;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.intake.Recorder;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.matter.MatterRules;
import io.tributary.history.query.History;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * The history in PostgreSQL. All parts are thread-safe and may be used by any number of instances
 * at once.
 */
public record JdbcHistory(Recorder recorder, History history, Outbox outbox, EventLog eventLog) {

    /**
     * The database must have the schema of {@link HistorySchema}.
     *
     * @param source gives connections that commit by themselves; a pool with a time limit
     */
    public static JdbcHistory on(
            DataSource source, IdentityRules identityRules, MatterRules matterRules) {
        return on(source, identityRules, matterRules, InstantSource.system());
    }

    /**
     * @param clock tells readers which matters have been quiet for so long that they count as
     *     resolved
     */
    public static JdbcHistory on(
            DataSource source,
            IdentityRules identityRules,
            MatterRules matterRules,
            InstantSource clock) {
        Database database = new Database(source);
        MatterKeys matterKeys = new MatterKeys(matterRules);
        return new JdbcHistory(
                new StoredRecorder(database, identityRules, matterKeys),
                new StoredHistory(database, identityRules, matterKeys, clock),
                new StoredOutbox(database, identityRules),
                new StoredEventLog(database));
    }
}
