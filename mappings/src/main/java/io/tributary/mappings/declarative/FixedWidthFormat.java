package io.tributary.mappings.declarative;

import io.tributary.history.intake.RawEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines whose values stand at fixed places. An empty value is not there. */
record FixedWidthFormat(PayloadText text, List<Column> columns) implements PayloadFormat {

    /**
     * @param start its first character, counted from 1
     * @param length in characters
     */
    record Column(String name, int start, int length) {

        String of(String line) {
            int from = Math.min(start - 1, line.length());
            return line.substring(from, Math.min(from + length, line.length())).strip();
        }
    }

    static FixedWidthFormat of(Entry source) {
        source.requireOnly(List.of("format", "charset", "columns"));
        return new FixedWidthFormat(
                PayloadText.of(source),
                source.required("columns").elements().stream()
                        .map(FixedWidthFormat::column)
                        .toList());
    }

    private static Column column(Entry entry) {
        entry.requireOnly(List.of("name", "start", "length"));
        return new Column(
                entry.required("name").text(),
                entry.required("start").positive(),
                entry.required("length").positive());
    }

    @Override
    public List<PayloadRecord> read(RawEvent event) {
        List<String> lines = text.read(event).lines().toList();
        List<PayloadRecord> records = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                records.add(new PayloadRecord("line[" + (i + 1) + "]", values(lines.get(i))));
            }
        }
        return Records.some(records);
    }

    private Map<String, Object> values(String line) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : columns) {
            String value = column.of(line);
            if (!value.isEmpty()) {
                values.put(column.name(), value);
            }
        }
        return values;
    }
}
