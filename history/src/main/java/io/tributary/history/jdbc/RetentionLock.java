package io.tributary.history.jdbc;

/**
 * Of several instances, one makes partitions and lets go of rows; and it stands in nobody's way.
 */
final class RetentionLock {

    /** "retained", as a number that nobody else takes by chance. */
    private static final long KEY = 0x7265_7461_696e_6564L;

    private final Database database;

    RetentionLock(Database database) {
        this.database = database;
    }

    /** Whether no other instance is at it, until the transaction ends. */
    boolean isOurs() {
        return database.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", KEY)
                .query(Boolean.class)
                .single();
    }

    /**
     * Until the transaction ends, gives up where a table is in use for longer than a moment: all
     * who come behind wait as long.
     */
    void neverWaitLong() {
        database.sql("SELECT set_config('lock_timeout', '300ms', true)")
                .query(String.class)
                .single();
    }
}
