package io.tributary.history.matter;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that people or machines write in text.
 *
 * @param type of the reference or token
 * @param pattern its first group is the value
 * @param source limits it to the sources that this matches, {@code *} for any characters; null for
 *     all sources
 */
public record TextPattern(String type, Pattern pattern, @Nullable String source) {

    /**
     * @throws IllegalArgumentException if the pattern has no group for the value
     */
    public TextPattern {
        Objects.requireNonNull(type, "matter rules: a pattern needs a type");
        Objects.requireNonNull(pattern, "matter rules: the pattern of '" + type + "' is missing");
        if (pattern.matcher("").groupCount() < 1) {
            throw new IllegalArgumentException(
                    "matter rules: the pattern of '" + type + "' needs a group for the value");
        }
    }

    boolean appliesTo(String asked) {
        return source == null
                || Pattern.matches(
                        Arrays.stream(source.split("\\*", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*")),
                        asked);
    }

    /** The values found, in the order of the text. */
    Stream<String> valuesIn(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results()
                .map(found -> found.group(1))
                .filter(value -> value != null && !value.isEmpty());
    }
}
