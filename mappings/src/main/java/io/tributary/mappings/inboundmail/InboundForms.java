package io.tributary.mappings.inboundmail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the services' forms have in common. */
final class InboundForms {

    private InboundForms() {}

    /** The beginning of the body, without space before it. */
    static String start(byte[] body) {
        return new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8)
                .stripLeading();
    }

    /** Header lines as they stand in a mail, with those that go on unfolded. */
    static List<Map.Entry<String, String>> headers(String lines) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line : lines.replaceAll("\r?\n[ \t]+", " ").split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(
                        Map.entry(
                                line.substring(0, colon).strip(),
                                line.substring(colon + 1).strip()));
            }
        }
        return headers;
    }
}
