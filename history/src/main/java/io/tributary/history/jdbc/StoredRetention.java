package io.tributary.history.jdbc;

import io.tributary.history.retention.Retention;
import io.tributary.history.retention.Store;
import io.tributary.history.retention.StoreSize;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Retention of the tables that grow with every event.
 *
 * <p>It needs no index of its own, which every event would pay for: the archive is walked block by
 * block, and the others have an order already. It skips rows that somebody holds, so that it is
 * never part of a deadlock, and never takes the lock of the recorder.
 */
public final class StoredRetention implements Retention {

    private static final long BLOCKS = 256;
    private static final int ROWS = 1_000;

    private final Database database;
    private final RetentionTable table;

    private StoredRetention(Database database) {
        this.database = database;
        this.table = new RetentionTable(database);
    }

    /**
     * @param source gives connections that commit by themselves
     */
    public static Retention on(DataSource source) {
        return new StoredRetention(new Database(source));
    }

    @Override
    public long forget(Store store, Instant before, BooleanSupplier goesOn) {
        return switch (store) {
            case RAW_ARCHIVE -> forgetRaw(before, goesOn);
            case DELIVERED -> forgetDelivered(before, goesOn);
            case EVENT_LOG -> untilNone(goesOn, () -> table.forgetEvents(before, ROWS));
        };
    }

    private long forgetRaw(Instant before, BooleanSupplier goesOn) {
        long blocks = database.read("measure the archive", table::blocksOfRaw);
        long gone = 0;
        boolean more = true;
        for (long from = 0; from < blocks && more; from += BLOCKS) {
            long first = from;
            gone += chunk(() -> table.forgetRaw(before, first, first + BLOCKS));
            more = goesOn.getAsBoolean();
        }
        return gone;
    }

    private long forgetDelivered(Instant before, BooleanSupplier goesOn) {
        long gone = 0;
        for (String target : database.read("list targets", table::targets)) {
            gone += untilNone(goesOn, () -> table.forgetDelivered(target, before, ROWS));
        }
        return gone;
    }

    private long untilNone(BooleanSupplier goesOn, Deletion deletion) {
        long gone = 0;
        long now;
        do {
            now = chunk(deletion);
            gone += now;
        } while (now > 0 && goesOn.getAsBoolean());
        return gone;
    }

    private long chunk(Deletion deletion) {
        return database.write(
                "forget what was kept long enough", () -> table.isOurs() ? deletion.run() : 0L);
    }

    @Override
    public List<StoreSize> sizes() {
        return database.read("measure what is stored", table::sizes);
    }

    private interface Deletion {

        long run();
    }
}
