package io.tributary.fuzz;

import io.tributary.history.intake.RawEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the fuzzer has it: lines {@code name: value} of transport headers, an empty line, and
 * the body. Whatever the bytes are, they are an event.
 */
record FuzzInput(Map<String, String> headers, byte[] body) {

    /** The line that says which mapping is meant. */
    static final String MAPPING = "mapping";

    private static final Instant RECEIVED_AT = Instant.parse("2026-09-27T10:00:00Z");
    private static final String CONTENT_TYPE = "content-type";

    /** What routes say of their sources, for all mappings. */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "region", "ES",
                    "zone", "Europe/Madrid",
                    "own", "+34910000000,@example.com,43330585569",
                    "trustAuthenticationResults", "mx.google.com");

    static FuzzInput parse(byte[] input) {
        Map<String, String> headers = new LinkedHashMap<>();
        int at = 0;
        while (at < input.length) {
            int end = at;
            while (end < input.length && input[end] != '\n') {
                end++;
            }
            String line = new String(input, at, end - at, StandardCharsets.ISO_8859_1);
            at = Math.min(end + 1, input.length);
            int colon = line.indexOf(": ");
            if (line.isEmpty() || colon < 0) {
                break;
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
        }
        return new FuzzInput(headers, Arrays.copyOfRange(input, at, input.length));
    }

    byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append('\n'));
        byte[] head = lines.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    @Nullable String mapping() {
        return headers.get(MAPPING);
    }

    RawEvent event(String mapping) {
        @Nullable String contentType = headers.get(CONTENT_TYPE);
        return new RawEvent(
                mapping + "/main",
                "1",
                mapping,
                RECEIVED_AT,
                contentType,
                SETTINGS,
                headers,
                body.clone());
    }
}
