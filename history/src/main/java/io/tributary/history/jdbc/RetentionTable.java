package io.tributary.history.jdbc;

import io.tributary.history.retention.Store;
import io.tributary.history.retention.StoreSize;
import java.time.Instant;
import java.util.List;

/** The statements of {@link StoredRetention}; a table may have partitions, or none. */
final class RetentionTable {

    /** "retained", as a number that nobody else takes by chance. */
    private static final long KEY = 0x7265_7461_696e_6564L;

    private final Database database;

    RetentionTable(Database database) {
        this.database = database;
    }

    /** Whether no other instance is at it, until the transaction ends. */
    boolean isOurs() {
        return database.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", KEY)
                .query(Boolean.class)
                .single();
    }

    long blocksOfRaw() {
        return database.sql(
                        """
                        SELECT coalesce(max(pg_relation_size(c.oid)), 0)
                               / CAST(current_setting('block_size') AS bigint)
                        FROM pg_class c
                        WHERE c.oid = CAST('raw_event' AS regclass)
                           OR c.oid IN (SELECT inhrelid FROM pg_inherits
                                        WHERE inhparent = CAST('raw_event' AS regclass))
                        """)
                .query(Long.class)
                .single();
    }

    long forgetRaw(Instant before, long fromBlock, long toBlock) {
        return database.sql(
                        """
                        DELETE FROM raw_event WHERE id IN (
                            SELECT id FROM raw_event
                            WHERE ctid >= CAST(:from AS tid) AND ctid < CAST(:to AS tid)
                              AND archived_at < CAST(:before AS timestamptz)
                            FOR UPDATE SKIP LOCKED)
                        """)
                .param("from", "(" + fromBlock + ",0)")
                .param("to", "(" + toBlock + ",0)")
                .param("before", before.toString())
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
     * The last event stays, since the log is read from there on; so does what a reader, or the scan
     * for suggestions, has not seen. Without any reader all stays: the first may be about to start.
     */
    long forgetEvents(Instant before, int rows) {
        return database.sql(
                        """
                        DELETE FROM history_event WHERE sequence IN (
                            SELECT sequence FROM (
                                SELECT sequence, at FROM history_event
                                WHERE sequence < (SELECT least(
                                    (SELECT max(sequence) FROM history_event),
                                    (SELECT coalesce(min(sequence), 0) + 1 FROM event_reader),
                                    (SELECT min(scanned_to) + 1 FROM suggestion_scan)))
                                ORDER BY sequence LIMIT :rows
                                FOR UPDATE SKIP LOCKED) first
                            WHERE at < CAST(:before AS timestamptz))
                        """)
                .param("before", before.toString())
                .param("rows", rows)
                .update();
    }

    List<StoreSize> sizes() {
        return database.sql(
                        """
                        SELECT s.store, sum(pg_total_relation_size(c.oid)) AS bytes,
                               sum(greatest(c.reltuples, 0)) AS rows
                        FROM (VALUES ('RAW_ARCHIVE', 'raw_event'), ('DELIVERED', 'delivery'),
                                     ('EVENT_LOG', 'history_event')) AS s (store, name)
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
