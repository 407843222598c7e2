package io.tributary.history.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;

/** A write that may be sent together with others; see {@link PendingWrites}. */
final class LaterWrite {

    private final PendingWrites pending;
    private final String table;
    private final String sql;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    LaterWrite(PendingWrites pending, String table, String sql) {
        this.pending = pending;
        this.table = table;
        this.sql = sql;
    }

    LaterWrite param(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    void update() {
        pending.add(table, sql, parameters);
    }
}
