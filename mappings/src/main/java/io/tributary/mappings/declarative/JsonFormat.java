package io.tributary.mappings.declarative;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.intake.RawEvent;
import java.util.ArrayList;
import java.util.List;

/** One JSON value; the elements of an array are records of their own. */
record JsonFormat(PayloadText text) implements PayloadFormat {

    @Override
    public List<PayloadRecord> read(RawEvent event) {
        JsonNode root = JsonValues.read(text.read(event), "");
        if (!root.isArray()) {
            return List.of(new PayloadRecord("", JsonValues.of(root)));
        }
        List<PayloadRecord> records = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            records.add(new PayloadRecord("[" + i + "]", JsonValues.of(root.get(i))));
        }
        return records;
    }
}
