package io.tributary.connectors.sqlrows;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rows of the window that is read each time, so that they are handed on once. Forgetting one,
 * as a start does, makes it the same event again.
 */
final class SeenRows {

    private static final int MOST = 200_000;

    private final Map<String, RowPosition> rows =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, RowPosition> eldest) {
                    return size() > MOST;
                }
            };

    boolean has(Row row) {
        return rows.containsKey(row.id());
    }

    void add(Row row) {
        rows.put(row.id(), row.position());
    }

    void forgetBefore(RowPosition position) {
        rows.values().removeIf(position::isAfter);
    }

    void clear() {
        rows.clear();
    }
}
