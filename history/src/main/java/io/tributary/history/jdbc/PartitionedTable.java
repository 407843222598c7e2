package io.tributary.history.jdbc;

import io.tributary.history.retention.Store;

/**
 * A table with partitions by time.
 *
 * @param name of the table; it has a partition {@code name_default} for what has no other
 * @param time the column that decides
 */
record PartitionedTable(String name, String time) {

    static final PartitionedTable RAW_CONTENT = new PartitionedTable("raw_content", "archived_at");
    static final PartitionedTable HISTORY_EVENT = new PartitionedTable("history_event", "at");

    String defaultName() {
        return name + "_default";
    }

    /** The event log of a history that began before it had partitions; see the migrations. */
    static final String EVENTS_BEFORE = "history_event_before";

    static boolean isOf(Store store) {
        return store != Store.DELIVERED;
    }

    static PartitionedTable of(Store store) {
        return store == Store.EVENT_LOG ? HISTORY_EVENT : RAW_CONTENT;
    }
}
