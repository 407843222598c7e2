package io.tributary.mappings.email;

import java.util.List;

/** Undoes {@code format=flowed} (RFC 3676): lines that end in a space go on in the next line. */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /**
     * @param deleteSpace {@code delsp=yes}: the space at the end was added by the sender
     */
    static String join(String text, boolean deleteSpace) {
        StringBuilder joined = new StringBuilder(text.length());
        int flowing = -1;
        List<String> lines = text.lines().toList();
        for (String line : lines) {
            int quotes = quotes(line);
            String words = unstuffed(line.substring(quotes));
            boolean goesOn = flowing == quotes && !words.equals(SIGNATURE);
            if (!goesOn) {
                joined.append(joined.isEmpty() ? "" : "\n").append(prefix(quotes));
            }
            boolean flows = words.endsWith(" ") && !words.equals(SIGNATURE);
            joined.append(flows && deleteSpace ? words.substring(0, words.length() - 1) : words);
            flowing = flows ? quotes : -1;
        }
        return joined.toString();
    }

    private static int quotes(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == '>') {
            count++;
        }
        return count;
    }

    private static String unstuffed(String words) {
        return words.startsWith(" ") ? words.substring(1) : words;
    }

    private static String prefix(int quotes) {
        return quotes == 0 ? "" : ">".repeat(quotes) + " ";
    }
}
