package io.tributary.history.jdbc;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it is searched: without case and accents, whatever locale the database has. */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int MOST_WORDS = 20;

    private SearchText() {}

    static @Nullable String fold(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A pattern for LIKE per word. */
    static List<String> patterns(String words) {
        String folded = fold(SqlText.safe(words));
        return folded == null
                ? List.of()
                : Arrays.stream(BLANKS.split(folded))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .toList();
    }
}
