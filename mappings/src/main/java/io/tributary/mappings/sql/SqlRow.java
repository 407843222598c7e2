package io.tributary.mappings.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row has to hold.
 *
 * @param values in the order of {@link SqlTable#columns()}: texts, numbers, booleans, {@link
 *     java.time.Instant}; maps and lists where an expression made such; null where there is none
 */
public record SqlRow(SqlTable table, String key, List<@Nullable Object> values) {

    public SqlRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
