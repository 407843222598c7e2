package io.tributary.history.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Works recorded interactions out anew by the rules that hold now. Each call is one transaction and
 * holds the recorder's lock: chunks are to be small.
 */
final class Recompute {

    private final Database database;
    private final WriterLock lock;
    private final Correlators correlators;
    private final RecordedInteractions recorded;

    Recompute(Database database, Correlators correlators) {
        this.database = database;
        this.correlators = correlators;
        lock = new WriterLock(database);
        recorded = new RecordedInteractions(database);
    }

    /** Ids that are not there, and withdrawn interactions, are passed over. */
    void of(Collection<UUID> interactions) {
        database.write(
                "work interactions out anew",
                () -> {
                    Instant now = lock.acquire().at();
                    List<Change> unchanged = recorded.load(interactions);
                    if (!unchanged.isEmpty()) {
                        correlators.current().recompute(unchanged, now);
                    }
                    return unchanged.size();
                });
    }
}
