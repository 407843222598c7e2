package io.tributary.mappings.declarative;

import io.tributary.history.intake.RawEvent;
import java.util.ArrayList;
import java.util.List;

/** A JSON value on each line. */
record JsonLinesFormat(PayloadText text) implements PayloadFormat {

    @Override
    public List<PayloadRecord> read(RawEvent event) {
        List<String> lines = text.read(event).lines().toList();
        List<PayloadRecord> records = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String path = "line[" + (i + 1) + "]";
                records.add(
                        new PayloadRecord(
                                path, JsonValues.of(JsonValues.read(lines.get(i), path))));
            }
        }
        return Records.some(records);
    }
}
