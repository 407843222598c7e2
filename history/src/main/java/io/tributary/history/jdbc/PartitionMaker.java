package io.tributary.history.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes partitions ahead of time, and for rows that came without one. Each is made aside and then
 * attached, which writers and readers of other partitions do not notice; what is in the way for
 * longer than a moment is left for the next time.
 */
final class PartitionMaker {

    private final Database database;
    private final PartitionCatalogue catalogue;
    private final RetentionLock lock;

    PartitionMaker(Database database) {
        this.database = database;
        catalogue = new PartitionCatalogue(database);
        lock = new RetentionLock(database);
    }

    /** Until there is room for what comes, and no row is without a partition of its own. */
    void make(PartitionedTable table, PartitionLength length) {
        boolean more = true;
        while (more) {
            more =
                    database.writeLong(
                            "make a partition of " + table.name(), () -> makeOne(table, length));
        }
    }

    private boolean makeOne(PartitionedTable table, PartitionLength length) {
        if (!lock.isOurs()) {
            return false;
        }
        lock.neverWaitLong();
        List<PartitionSpan> spans = catalogue.spans(table);
        Optional<Instant> needed = ahead(length, spans);
        if (needed.isEmpty()) {
            needed = catalogue.firstInDefault(table);
        }
        needed.ifPresent(
                at -> create(table, PartitionSpan.around(at, length, spans, table.name())));
        return needed.isPresent();
    }

    /** The next moment, not too far ahead, that there is no room for. */
    private Optional<Instant> ahead(PartitionLength length, List<PartitionSpan> spans) {
        Instant now = catalogue.now();
        Instant end = length.ahead(now);
        Instant at = now;
        for (PartitionSpan span : spans) {
            if (span.holds(at)) {
                at = span.to();
            }
        }
        return at.isAfter(end) ? Optional.empty() : Optional.of(at);
    }

    private void create(PartitionedTable table, PartitionSpan span) {
        run("LOCK TABLE ONLY %s IN SHARE UPDATE EXCLUSIVE MODE".formatted(table.name()));
        run("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(table.defaultName()));
        run("CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS)".formatted(span.table(), table.name()));
        run(
                """
                WITH moved AS (
                    DELETE FROM %1$s WHERE %2$s >= '%3$s' AND %2$s < '%4$s' RETURNING *
                )
                INSERT INTO %5$s SELECT * FROM moved
                """
                        .formatted(
                                table.defaultName(),
                                table.time(),
                                span.from(),
                                span.to(),
                                span.table()));
        run(
                "ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')"
                        .formatted(table.name(), span.table(), span.from(), span.to()));
    }

    private void run(String statement) {
        database.sql(statement).update();
    }
}
