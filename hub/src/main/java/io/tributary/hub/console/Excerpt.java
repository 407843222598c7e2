package io.tributary.hub.console;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a text.
 *
 * @param isCut whether there is more
 */
record Excerpt(String text, boolean isCut) {

    private static final int LENGTH = 280;

    static Excerpt of(@Nullable String text) {
        String all = text == null ? "" : text.strip();
        if (all.codePointCount(0, all.length()) <= LENGTH) {
            return new Excerpt(all, false);
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        int most = all.offsetByCodePoints(0, LENGTH);
        words.setText(all.substring(0, most));
        int end = words.preceding(most);
        String beginning = all.substring(0, end > most / 2 ? end : most);
        return new Excerpt(beginning.strip() + " …", true);
    }
}
