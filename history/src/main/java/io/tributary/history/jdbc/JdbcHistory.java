package io.tributary.history.jdbc;

import io.tributary.history.decision.Decisions;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.history.delivery.TargetDesk;
import io.tributary.history.erasure.Erasure;
import io.tributary.history.erasure.Erasures;
import io.tributary.history.events.EventLog;
import io.tributary.history.intake.Recorder;
import io.tributary.history.query.History;
import io.tributary.history.rebuild.Rebuild;
import io.tributary.history.rulebook.RuleBook;
import io.tributary.history.rulebook.Rules;
import io.tributary.history.rulebook.Settling;
import io.tributary.history.suggestion.SuggestionScan;
import io.tributary.history.suggestion.Suggestions;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * The history in PostgreSQL. All parts are thread-safe and may be used by any number of instances
 * at once.
 */
public record JdbcHistory(
        Recorder recorder,
        History history,
        Outbox outbox,
        TargetDesk targetDesk,
        TargetBackfills targetBackfills,
        EventLog eventLog,
        Decisions decisions,
        RuleBook ruleBook,
        Settling settling,
        Rebuild rebuild,
        Suggestions suggestions,
        SuggestionScan suggestionScan,
        Erasure erasure,
        Erasures erasures) {

    /** As below; a preview or a rebuild holds as much as fits half of the memory. */
    public static JdbcHistory on(DataSource source, Rules initial) {
        return on(source, initial, OneAtATime.fitting());
    }

    /**
     * The database must have the schema of {@link HistorySchema}.
     *
     * @param source gives connections that commit by themselves; a pool with a time limit
     * @param initial the rules that hold as long as none were activated
     * @param atOnce how many interactions a preview or a rebuild may hold in memory
     */
    public static JdbcHistory on(DataSource source, Rules initial, int atOnce) {
        return on(source, initial, atOnce, InstantSource.system());
    }

    /**
     * @param clock tells readers which matters have been quiet for so long that they count as
     *     resolved
     */
    public static JdbcHistory on(
            DataSource source, Rules initial, int atOnce, InstantSource clock) {
        Database database = new Database(source);
        RuleTable versions = new RuleTable(database);
        ActiveRules active = new StoredActiveRules(versions, initial);
        Correlators correlators = new Correlators(database, active);
        OneAtATime guard = new OneAtATime(atOnce);
        return new JdbcHistory(
                new StoredRecorder(database, active, correlators),
                new StoredHistory(database, active, clock),
                new StoredOutbox(database, active, clock),
                new StoredTargetDesk(database),
                new StoredTargetBackfills(database),
                new StoredEventLog(database),
                new StoredDecisions(database, active, correlators),
                new StoredRuleBook(database, versions, new Preview(database, active, guard)),
                new StoredSettling(database, versions, new Recompute(database, correlators)),
                new StoredRebuild(database, versions, active, correlators, guard),
                new StoredSuggestions(database),
                new StoredSuggestionScan(database, active),
                new StoredErasure(database, active, correlators),
                new StoredErasures(database));
    }
}
