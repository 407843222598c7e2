package io.tributary.history.jdbc;

/**
 * Lets one recorder write at a time, over all instances, until its transaction ends.
 *
 * <p>Batches are large and short, so that one writer keeps up; in return no two batches can
 * deadlock or work out the same customer at once, and the sequence of the event log and the markers
 * of the outbox rise in the order of commits, so that a reader who has seen one has seen all before
 * it. Readers and deliverers never wait for this lock.
 */
final class WriterLock {

    private static final long KEY = 0x7472_6962_7574_6172L;

    private static final int SMALL_BATCH = 64;

    /** Some ten thousand interactions. */
    private static final long LARGE_TABLE_BYTES = 16L << 20;

    private final Database database;

    WriterLock(Database database) {
        this.database = database;
    }

    /**
     * Waits for the lock. All that is done under it is planned for the tables as they are: a plan
     * kept from when they were empty reads them whole.
     */
    Held acquire() {
        return acquire("55s", 0);
    }

    /**
     * As above, for a batch of events. To plan its statements costs as much as to record dozens of
     * events: for a small batch plans are kept, once tables are so large that a plan can be told
     * from a bad one. PostgreSQL makes them anew when a table was analysed.
     */
    Held acquireFor(int events) {
        return acquire("55s", events <= SMALL_BATCH ? LARGE_TABLE_BYTES : 0);
    }

    /** As above, for {@link Database#writeLong}: recorders meanwhile wait, fail, and try again. */
    Held acquireForLong() {
        return acquire("595s", 0);
    }

    /**
     * What the second statement tells is as it is under the lock: the first may have waited long
     * for it, and sees the tables as they were before.
     */
    private Held acquire(String longestStatement, long keptFrom) {
        lock(longestStatement, keptFrom);
        return database.sql(
                        """
                        SELECT clock_timestamp() AS at,
                               EXISTS (SELECT FROM decision WHERE revoked_at IS NULL) AS decisions,
                               EXISTS (SELECT FROM target) AS targets,
                               EXISTS (SELECT FROM erasure) AS erasures
                        """)
                .query(
                        (row, number) ->
                                new Held(
                                        Columns.time(row, "at"),
                                        row.getBoolean("decisions"),
                                        row.getBoolean("targets"),
                                        row.getBoolean("erasures")))
                .single();
    }

    /**
     * @param keptFrom plans are kept if interactions take more bytes; 0 for never
     */
    private void lock(String longestStatement, long keptFrom) {
        database.sql(
                        """
                        SELECT set_config('lock_timeout', '20s', true),
                               set_config('statement_timeout', :longest, true),
                               set_config('plan_cache_mode',
                                   CASE WHEN :keptFrom > 0
                                         AND pg_relation_size('interaction') > :keptFrom
                                        THEN 'force_generic_plan'
                                        ELSE 'force_custom_plan' END, true),
                               set_config('jit', 'off', true),
                               set_config('enable_seqscan', 'off', true),
                               set_config('enable_hashjoin', 'off', true),
                               set_config('enable_mergejoin', 'off', true),
                               pg_advisory_xact_lock(:key)
                        """)
                .param("key", KEY)
                .param("keptFrom", keptFrom)
                .param("longest", longestStatement)
                .query((row, number) -> true)
                .single();
    }
}
