package io.tributary.mappings.asterisk;

import io.tributary.mappings.payload.Payloads;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event of Asterisk's manager interface.
 *
 * @param number counted from 1 within the raw event
 * @param fields by name, whose case differs between events
 */
record AmiEvent(int number, Map<String, String> fields) {

    AmiEvent {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(fields);
        fields = anyCase;
    }

    String name() {
        return fields.getOrDefault("Event", "");
    }

    /** The first of these that says something; null if none does. */
    @Nullable String text(String... names) {
        for (String name : names) {
            String value = Payloads.text(fields.get(name));
            if (value != null && !value.equals("<unknown>") && !value.equals("<none>")) {
                return value;
            }
        }
        return null;
    }

    String required(String... names) {
        return Payloads.required(text(names), field(names[0]));
    }

    /** When it happened, if the PBX tells (timestampevents in manager.conf); null if not. */
    @Nullable Instant timestamp() {
        String seconds = fields.getOrDefault("Timestamp", "");
        return seconds.matches("\\d{9,11}(\\.\\d{1,9})?")
                ? Instant.ofEpochMilli(new BigDecimal(seconds).movePointRight(3).longValue())
                : null;
    }

    /** Names a field of this event in a rejection. */
    String field(String name) {
        return "event[" + number + "]." + name;
    }
}
