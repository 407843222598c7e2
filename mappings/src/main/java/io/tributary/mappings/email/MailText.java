package io.tributary.mappings.email;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text fit to be kept: no control characters, no trailing space, no towers of blanks. */
final class MailText {

    /** Longer texts are cut; the raw archive keeps all of them. In characters. */
    static final int LONGEST = 200_000;

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern TRAILING = Pattern.compile("(?m)[ \\t\u00A0]{1,1000}$");
    private static final Pattern TOWER = Pattern.compile("\n{4,}");

    private MailText() {}

    static String lines(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return CONTROL.matcher(lines).replaceAll("");
    }

    /** Text of several lines as it is kept. */
    static String tidy(String text) {
        String trimmed = TRAILING.matcher(lines(text)).replaceAll("");
        return TOWER.matcher(trimmed).replaceAll("\n\n\n").replaceFirst("^\n+", "").stripTrailing();
    }

    /** Text of one line as it is kept; null if nothing is left. */
    static @Nullable String orNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = line(text);
        return clean.isEmpty() ? null : clean;
    }

    /** Text of one line as it is kept. */
    static String line(String text) {
        return CONTROL.matcher(text.replace('\n', ' ')).replaceAll("").strip();
    }

    /** Cuts between characters, never inside one. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
