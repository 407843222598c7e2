package io.tributary.mappings.slack;

import io.tributary.mappings.payload.Payloads;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Slack's markup of text as people see it: links, mentions and escaped characters. */
final class SlackText {

    private static final Pattern MARK = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

    private SlackText() {}

    /** Null if nothing is left. */
    static @Nullable String plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String readable = MARK.matcher(text).replaceAll(SlackText::readable);
        return Payloads.text(
                readable.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    private static String readable(MatchResult mark) {
        String what = mark.group(1);
        String label = mark.group(2) == null ? "" : mark.group(2).strip();
        String shown =
                switch (what.charAt(0)) {
                    case '@' -> "@" + (label.isEmpty() ? what.substring(1) : label);
                    case '#' -> "#" + (label.isEmpty() ? what.substring(1) : label);
                    case '!' -> label.isEmpty() ? "@" + what.substring(1) : label;
                    default -> link(what, label);
                };
        return Matcher.quoteReplacement(shown);
    }

    private static String link(String address, String label) {
        if (label.isEmpty()) {
            return address.replaceFirst("^(mailto|tel):", "");
        }
        return address.endsWith(label) ? label : label + " (" + address + ")";
    }
}
