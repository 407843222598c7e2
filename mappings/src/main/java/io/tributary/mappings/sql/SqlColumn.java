package io.tributary.mappings.sql;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.declarative.Entry;
import io.tributary.mappings.declarative.Scope;
import io.tributary.mappings.delivered.DeliveredField;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a column is filled.
 *
 * @param maxLength in characters; null if there is no limit
 * @param omit whether a longer text is left out, rather than cut
 */
record SqlColumn(DeliveredField field, @Nullable Integer maxLength, boolean omit) {

    private static final String TOO_LONG = "tooLong";

    static SqlColumn of(Entry entry) {
        if (!entry.node().isObject()) {
            return new SqlColumn(DeliveredField.of(entry), null, false);
        }
        entry.requireOnly(List.of("from", "maxLength", TOO_LONG));
        return new SqlColumn(
                DeliveredField.of(entry.required("from")),
                entry.child("maxLength").map(Entry::positive).orElse(null),
                entry.child(TOO_LONG).map(SqlColumn::isOmit).orElse(false));
    }

    private static boolean isOmit(Entry entry) {
        return switch (entry.text()) {
            case "omit" -> true;
            case "cut" -> false;
            default -> throw entry.wrong("must be 'cut' or 'omit'");
        };
    }

    /**
     * A text, a number, a boolean, a time, or what was not worked out to one of these: a list or a
     * map; null if there is none.
     *
     * @throws PayloadRejected if it cannot be worked out
     */
    @Nullable Object valueOf(Scope scope) {
        Object value = field.valueOf(scope);
        if (value instanceof String text) {
            return field.time() ? Instant.parse(text) : fit(text);
        }
        return value;
    }

    private @Nullable String fit(String text) {
        // PostgreSQL has no such character in a text.
        String plain = text.replace("\u0000", "");
        if (maxLength == null || plain.codePointCount(0, plain.length()) <= maxLength) {
            return plain;
        }
        return omit ? null : plain.substring(0, plain.offsetByCodePoints(0, maxLength));
    }
}
