package io.tributary.mappings.declarative;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the schema wants of a field, as far as values are fitted to it. */
enum FieldType {
    TEXT,
    WHOLE_NUMBER,
    LIST,
    ANY;

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");

    static FieldType of(JsonNode schema) {
        String type = schema.path("type").toString();
        if (schema.has("enum") || type.contains("\"string\"")) {
            return TEXT;
        }
        return type.contains("\"integer\"")
                ? WHOLE_NUMBER
                : type.contains("\"array\"") ? LIST : ANY;
    }

    /**
     * A number becomes a text where a text is wanted, digits a number, one value a list of it;
     * blank texts and nulls are nothing. What does not fit is left for the schema to refuse.
     */
    @Nullable Object fit(@Nullable Object value) {
        if (value instanceof String text && text.isBlank()) {
            return null;
        }
        return switch (this) {
            case TEXT -> text(value);
            case WHOLE_NUMBER ->
                    value instanceof String text && DIGITS.matcher(text.strip()).matches()
                            ? (Object) Long.valueOf(text.strip())
                            : value;
            case LIST -> list(value);
            case ANY -> value;
        };
    }

    private static @Nullable Object text(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value instanceof Boolean ? value.toString() : value;
    }

    private static @Nullable Object list(@Nullable Object value) {
        if (value instanceof List<?> several) {
            List<Object> known = new ArrayList<>();
            several.stream().filter(Objects::nonNull).forEach(known::add);
            return known;
        }
        return value == null ? null : List.of(value);
    }
}
