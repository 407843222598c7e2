package io.tributary.history.jdbc;

import io.tributary.history.retention.Store;
import io.tributary.history.retention.StoreSize;
import java.time.Instant;
import java.util.List;

/** What {@link StoredRetention} asks of tables, and what it deletes row by row. */
final class RetentionTable {

    private static final String FIRST_TO_STAY =
            """
            SELECT least((SELECT max(sequence) FROM history_event),
                         (SELECT coalesce(min(sequence), 0) + 1 FROM event_reader),
                         (SELECT min(scanned_to) + 1 FROM suggestion_scan))
            """;

    private final Database database;

    RetentionTable(Database database) {
        this.database = database;
    }

    long blocksOfRaw() {
        return database.sql(
                        """
                        SELECT pg_relation_size('raw_event')
                               / CAST(current_setting('block_size') AS bigint)
                        """)
                .query(Long.class)
                .single();
    }

    /**
     * Forgets that raw events were known.
     *
     * @param before of those whose bytes are in the row, as they were before there were partitions
     * @param gone of the others: their partitions were dropped
     */
    long forgetRaw(Instant before, Instant gone, long fromBlock, long toBlock) {
        return database.sql(
                        """
                        DELETE FROM raw_event WHERE id IN (
                            SELECT id FROM raw_event
                            WHERE ctid >= CAST(:from AS tid) AND ctid < CAST(:to AS tid)
                              AND archived_at < CASE WHEN body IS NULL
                                                     THEN CAST(:gone AS timestamptz)
                                                     ELSE CAST(:before AS timestamptz) END
                            FOR UPDATE SKIP LOCKED)
                        """)
                .param("from", "(" + fromBlock + ",0)")
                .param("to", "(" + toBlock + ",0)")
                .param("before", before.toString())
                .param("gone", gone.toString())
                .update();
    }

    List<String> targets() {
        return database.sql("SELECT name FROM target ORDER BY name").query(String.class).list();
    }

    long forgetDelivered(String target, Instant before, int rows) {
        return database.sql(
                        """
                        DELETE FROM delivery WHERE target = :target AND interaction_id IN (
                            SELECT interaction_id FROM delivery
                            WHERE target = :target AND state = 'delivered'
                              AND changed_at < CAST(:before AS timestamptz)
                            ORDER BY changed_at LIMIT :rows
                            FOR UPDATE SKIP LOCKED)
                        """)
                .param("target", target)
                .param("before", before.toString())
                .param("rows", rows)
                .update();
    }

    /**
     * About how many events a partition holds, or -1 if one of them is to stay. The last event
     * does, since the log is read from there on; so does what a reader, or the scan for
     * suggestions, has not seen. Without any reader all stays: the first may be about to start.
     */
    long eventsOf(String partition) {
        return database.sql(
                        """
                        SELECT CASE WHEN max(sequence) IS NULL THEN 0
                                    WHEN max(sequence) < (%s) THEN max(sequence) - min(sequence) + 1
                                    ELSE -1 END
                        FROM %s
                        """
                                .formatted(FIRST_TO_STAY, partition))
                .query(Long.class)
                .single();
    }

    boolean hasEventsBefore() {
        return database.sql("SELECT to_regclass(:table) IS NOT NULL")
                .param("table", PartitionedTable.EVENTS_BEFORE)
                .query(Boolean.class)
                .single();
    }

    /** Of a log that began before it had partitions. */
    long forgetEventsBefore(Instant before, int rows) {
        return database.sql(
                        """
                        DELETE FROM %1$s WHERE sequence IN (
                            SELECT sequence FROM (
                                SELECT sequence, at FROM %1$s
                                WHERE sequence < (%2$s)
                                ORDER BY sequence LIMIT :rows
                                FOR UPDATE SKIP LOCKED) first
                            WHERE at < CAST(:before AS timestamptz))
                        """
                                .formatted(PartitionedTable.EVENTS_BEFORE, FIRST_TO_STAY))
                .param("before", before.toString())
                .param("rows", rows)
                .update();
    }

    /** Each raw event has one row in the first of its tables. */
    List<StoreSize> sizes() {
        return database.sql(
                        """
                        SELECT s.store, sum(pg_total_relation_size(c.oid)) AS bytes,
                               sum(CASE WHEN s.counted AND c.relkind = 'r'
                                        THEN greatest(c.reltuples, 0) ELSE 0 END) AS rows
                        FROM (VALUES ('RAW_ARCHIVE', 'raw_event', true),
                                     ('RAW_ARCHIVE', 'raw_content', false),
                                     ('DELIVERED', 'delivery', true),
                                     ('EVENT_LOG', 'history_event', true))
                             AS s (store, name, counted)
                        JOIN pg_class c
                          ON c.oid = CAST(s.name AS regclass)
                          OR c.oid IN (SELECT inhrelid FROM pg_inherits
                                       WHERE inhparent = CAST(s.name AS regclass))
                        GROUP BY s.store
                        """)
                .query(
                        (row, number) ->
                                new StoreSize(
                                        Store.valueOf(row.getString("store")),
                                        (long) row.getDouble("rows"),
                                        row.getLong("bytes")))
                .list();
    }
}
