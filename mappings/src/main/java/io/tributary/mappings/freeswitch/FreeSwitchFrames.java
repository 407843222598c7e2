package io.tributary.mappings.freeswitch;

import io.tributary.history.failure.PayloadRejected;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the frames of the event socket ({@code text/event-plain}): blocks of headers, the event
 * behind an envelope that tells its length.
 */
final class FreeSwitchFrames {

    private FreeSwitchFrames() {}

    /** The headers of the event, still encoded. */
    static Map<String, String> read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replace("\r\n", "\n");
        int expected = -1;
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf("\n\n", begin);
            Map<String, String> block =
                    headers(text.substring(begin, end < 0 ? text.length() : end));
            if (block.containsKey("Event-Name")) {
                checkWhole(text.substring(begin), expected);
                return block;
            }
            expected = length(block);
            begin = end < 0 ? text.length() : end + 2;
        }
        throw new PayloadRejected("Event-Name", "is missing: neither a record nor an event");
    }

    private static void checkWhole(String rest, int expected) {
        if (rest.getBytes(StandardCharsets.UTF_8).length < expected) {
            throw new PayloadRejected("Content-Length", "is more than came: the event is cut off");
        }
    }

    private static int length(Map<String, String> envelope) {
        String length = envelope.getOrDefault("Content-Length", "");
        return length.matches("\\d{1,9}") ? Integer.parseInt(length) : -1;
    }

    private static Map<String, String> headers(String block) {
        Map<String, String> headers = new HashMap<>();
        block.lines()
                .forEach(
                        line -> {
                            int colon = line.indexOf(':');
                            if (colon > 0) {
                                headers.put(
                                        line.substring(0, colon).strip(),
                                        line.substring(colon + 1).strip());
                            }
                        });
        return headers;
    }
}
