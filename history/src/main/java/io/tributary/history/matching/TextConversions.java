package io.tributary.history.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** What people write, to what can be compared: lower case, no accents, no punctuation. */
final class TextConversions {

    /** Longer texts are no name or address; what stands at their end is not looked at. */
    private static final int LONGEST = 120;

    private static final int MOST_WORDS = 8;
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´.]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");

    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "þ", "th", "ı", "i");

    private static final Set<String> NOBODY =
            Set.of("null", "undefined", "unknown", "anonymous", "none", "invalid");

    private static final List<String> NOT_AVAILABLE = List.of("n", "a");

    private static final Set<String> TITLES =
            Set.of(
                    "mr", "mrs", "ms", "miss", "dr", "prof", "sr", "sra", "srta", "herr", "frau",
                    "mme", "mlle", "don", "dona");

    private TextConversions() {}

    /** The words, folded; none if the value is null, blank or stands for nobody. */
    static List<String> words(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return List.of();
        }
        String plain = APOSTROPHES.matcher(fold(value)).replaceAll("");
        List<String> words =
                Arrays.stream(SEPARATORS.split(plain))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
        return NOBODY.containsAll(words) || words.equals(NOT_AVAILABLE) ? List.of() : words;
    }

    /** The words of a name, without titles, unless there is nothing else. */
    static List<String> nameWords(@Nullable String value) {
        List<String> all = words(value);
        List<String> untitled = all.stream().filter(word -> !TITLES.contains(word)).toList();
        return untitled.isEmpty() ? all : untitled;
    }

    /** All words without anything between; empty if there are none. */
    static String compact(@Nullable String value) {
        return String.join("", words(value));
    }

    static String digits(String value) {
        return NO_DIGITS.matcher(cut(value)).replaceAll("");
    }

    static String fold(String value) {
        String folded = StringUtils.stripAccents(cut(value)).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
