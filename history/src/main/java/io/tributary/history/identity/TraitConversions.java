package io.tributary.history.identity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Traits as they are compared: however they are cased, accented, ordered and spaced. */
final class TraitConversions {

    private static final int LONGEST = 300;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TraitConversions() {}

    /** Empty if the value says nothing, or is no date where one is meant. */
    static String normalise(String trait, @Nullable String value) {
        if (value == null || value.length() > LONGEST) {
            return "";
        }
        return switch (trait) {
            case "birthDate" -> date(value.strip());
            case "postalCode" -> words(value).replace(" ", "");
            case "name", "givenName", "familyName" -> sorted(words(value));
            default -> words(value);
        };
    }

    private static String date(String value) {
        try {
            return LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value).toString();
        } catch (DateTimeException e) {
            return ""; // no date: it says nothing
        }
    }

    private static String words(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKD);
        return NO_WORD.matcher(ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Ana Ruiz and Ruiz, Ana are one name. */
    private static String sorted(String words) {
        return Pattern.compile(" ").splitAsStream(words).sorted().collect(Collectors.joining(" "));
    }
}
