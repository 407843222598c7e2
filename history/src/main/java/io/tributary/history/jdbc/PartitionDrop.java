package io.tributary.history.jdbc;

import io.tributary.history.failure.TransientFailure;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Lets go of whole partitions: of all their rows, at the cost of none. */
final class PartitionDrop {

    /** Of one partition; then whoever holds it has it until the next time. */
    private static final int TRIES = 20;

    private final Database database;
    private final PartitionCatalogue catalogue;
    private final RetentionLock lock;

    PartitionDrop(Database database) {
        this.database = database;
        catalogue = new PartitionCatalogue(database);
        lock = new RetentionLock(database);
    }

    /** Answers about how many rows went. */
    long drop(PartitionedTable table, Instant before, BooleanSupplier goesOn, Leave leave) {
        List<PartitionSpan> old =
                database.read("look at partitions", () -> catalogue.spans(table)).stream()
                        .filter(span -> !span.to().isAfter(before))
                        .toList();
        long gone = 0;
        for (PartitionSpan span : old) {
            gone += drop(table, span, goesOn, leave);
        }
        return gone;
    }

    private long drop(
            PartitionedTable table, PartitionSpan span, BooleanSupplier goesOn, Leave leave) {
        for (int tries = 1; ; tries++) {
            try {
                return database.write("drop a partition", () -> dropOne(table, span, leave));
            } catch (TransientFailure e) {
                if (tries == TRIES || !goesOn.getAsBoolean()) {
                    throw e;
                }
            }
        }
    }

    /** Another instance may have been there first. */
    private long dropOne(PartitionedTable table, PartitionSpan span, Leave leave) {
        if (!lock.isOurs() || !catalogue.spans(table).contains(span)) {
            return 0;
        }
        lock.neverWaitLong();
        long rows = leave.rows(span.table());
        if (rows >= 0) {
            database.sql("DROP TABLE " + span.table()).update();
        }
        return Math.max(rows, 0);
    }

    /** Says of a partition about how many rows it holds, or -1 if it is to stay. */
    interface Leave {

        long rows(String partition);
    }
}
