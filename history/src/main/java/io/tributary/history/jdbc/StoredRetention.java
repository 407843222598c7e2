package io.tributary.history.jdbc;

import io.tributary.history.retention.Retention;
import io.tributary.history.retention.Store;
import io.tributary.history.retention.StoreSize;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Retention of the tables that grow with every event.
 *
 * <p>The bytes of events and the event log go by whole partitions, so that they are kept until the
 * last of their month, week or day was kept long enough ({@link PartitionLength}). What goes row by
 * row needs no index of its own, which every event would pay for: that raw events were known is
 * walked block by block, and the others have an order already. Rows that somebody holds are
 * skipped, so that this is never part of a deadlock; and it never takes the lock of the recorder.
 */
public final class StoredRetention implements Retention {

    private static final long BLOCKS = 256;
    private static final int ROWS = 1_000;

    private final Database database;
    private final RetentionTable table;
    private final RetentionLock lock;
    private final PartitionCatalogue catalogue;
    private final PartitionMaker maker;
    private final PartitionDrop drop;

    private StoredRetention(Database database) {
        this.database = database;
        table = new RetentionTable(database);
        lock = new RetentionLock(database);
        catalogue = new PartitionCatalogue(database);
        maker = new PartitionMaker(database);
        drop = new PartitionDrop(database);
    }

    /**
     * @param source gives connections that commit by themselves
     */
    public static Retention on(DataSource source) {
        return new StoredRetention(new Database(source));
    }

    @Override
    public void prepare(Store store, @Nullable Duration kept) {
        if (PartitionedTable.isOf(store)) {
            maker.make(PartitionedTable.of(store), PartitionLength.of(kept));
        }
    }

    @Override
    public long forget(Store store, Instant before, BooleanSupplier goesOn) {
        return switch (store) {
            case RAW_ARCHIVE -> forgetRaw(before, goesOn);
            case DELIVERED -> forgetDelivered(before, goesOn);
            case EVENT_LOG -> forgetEvents(before, goesOn);
        };
    }

    private long forgetRaw(Instant before, BooleanSupplier goesOn) {
        drop.drop(PartitionedTable.RAW_CONTENT, before, goesOn, partition -> 0);
        Instant oldest = database.read("look at partitions", () -> oldestBytes(before));
        long blocks = database.read("measure the archive", table::blocksOfRaw);
        long gone = 0;
        boolean more = true;
        for (long from = 0; from < blocks && more; from += BLOCKS) {
            long first = from;
            gone += chunk(() -> table.forgetRaw(before, oldest, first, first + BLOCKS));
            more = goesOn.getAsBoolean();
        }
        return gone;
    }

    /** No bytes are left from before this moment, which is no later than the one given. */
    private Instant oldestBytes(Instant before) {
        Instant first = catalogue.firstInDefault(PartitionedTable.RAW_CONTENT).orElse(Instant.MAX);
        return Stream.concat(
                        catalogue.spans(PartitionedTable.RAW_CONTENT).stream()
                                .map(PartitionSpan::from),
                        Stream.of(before, first))
                .min(Comparator.naturalOrder())
                .orElse(before);
    }

    private long forgetEvents(Instant before, BooleanSupplier goesOn) {
        long gone = drop.drop(PartitionedTable.HISTORY_EVENT, before, goesOn, table::eventsOf);
        boolean more = database.read("look at partitions", table::hasEventsBefore);
        return more ? gone + untilNone(goesOn, () -> table.forgetEventsBefore(before, ROWS)) : gone;
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
                "forget what was kept long enough", () -> lock.isOurs() ? deletion.run() : 0L);
    }

    @Override
    public List<StoreSize> sizes() {
        return database.read("measure what is stored", table::sizes);
    }

    private interface Deletion {

        long run();
    }
}
