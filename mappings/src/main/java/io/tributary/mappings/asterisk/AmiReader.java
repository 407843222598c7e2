package io.tributary.mappings.asterisk;

import io.tributary.history.failure.PayloadRejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads blocks of lines {@code Name: value}, parted by empty lines. */
final class AmiReader {

    private AmiReader() {}

    /**
     * The events; actions, answers and whatever else a recorded session holds are passed over.
     *
     * @throws PayloadRejected if there is neither an event, an action nor an answer
     */
    static List<AmiEvent> read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replace("\r\n", "\n");
        List<AmiEvent> events = new ArrayList<>();
        boolean known = false;
        int number = 0;
        for (String block : text.split("\n\\s*\n", -1)) {
            Map<String, String> fields = fields(block);
            if (fields.containsKey("Event")) {
                number++;
                events.add(new AmiEvent(number, fields));
            }
            known |= fields.containsKey("Action") || fields.containsKey("Response");
        }
        if (events.isEmpty() && !known) {
            throw new PayloadRejected("Event", "is missing: not an event of Asterisk's manager");
        }
        return events;
    }

    private static Map<String, String> fields(String block) {
        Map<String, String> fields = new LinkedHashMap<>();
        block.lines()
                .forEach(
                        line -> {
                            int colon = line.indexOf(':');
                            if (colon > 0) {
                                fields.putIfAbsent(
                                        line.substring(0, colon).strip(),
                                        line.substring(colon + 1).strip());
                            }
                        });
        return fields;
    }
}
