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

    private final Database database;

    WriterLock(Database database) {
        this.database = database;
    }

    /**
     * Waits for the lock. Each batch is planned for the tables as they are: a plan kept from when
     * they were empty reads them whole.
     */
    Held acquire() {
        return acquire("55s");
    }

    /** As above, for {@link Database#writeLong}: recorders meanwhile wait, fail, and try again. */
    Held acquireForLong() {
        return acquire("595s");
    }

    /**
     * What the second statement tells is as it is under the lock: the first may have waited long
     * for it, and sees the tables as they were before.
     */
    private Held acquire(String longestStatement) {
        lock(longestStatement);
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

    private void lock(String longestStatement) {
        database.sql(
                        """
                        SELECT set_config('lock_timeout', '20s', true),
                               set_config('statement_timeout', :longest, true),
                               set_config('plan_cache_mode', 'force_custom_plan', true),
                               set_config('jit', 'off', true),
                               set_config('enable_seqscan', 'off', true),
                               set_config('enable_hashjoin', 'off', true),
                               set_config('enable_mergejoin', 'off', true),
                               pg_advisory_xact_lock(:key)
                        """)
                .param("key", KEY)
                .param("longest", longestStatement)
                .query((row, number) -> true)
                .single();
    }
}
