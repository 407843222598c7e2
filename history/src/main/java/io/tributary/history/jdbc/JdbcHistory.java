package io.tributary.history.jdbc;

import io.tributary.history.decision.Decisions;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.events.EventLog;
import io.tributary.history.intake.Recorder;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.query.History;
import io.tributary.history.rulebook.Rules;
import javax.sql.DataSource;

/**
 * The history in PostgreSQL. All parts are thread-safe and may be used by any number of instances
 * at once.
 */
public record JdbcHistory(
        Recorder recorder, History history, Outbox outbox, EventLog eventLog, Decisions decisions) {

    /**
     * The database must have the schema of {@link HistorySchema}.
     *
     * @param source gives connections that commit by themselves; a pool with a time limit
     */
    public static JdbcHistory on(DataSource source, Rules rules) {
        Database database = new Database(source);
        ActiveRules active = () -> rules;
        Correlators correlators = new Correlators(database, active);
        return new JdbcHistory(
                new StoredRecorder(database, correlators),
                new StoredHistory(database, rules.identity(), new MatterKeys(rules.matters())),
                new StoredOutbox(database, rules.identity()),
                new StoredEventLog(database),
                new StoredDecisions(database, active, correlators));
    }
}
