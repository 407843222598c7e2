package io.tributary.history.matching;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A street and a house number.
 *
 * @param number all words that have a digit, sorted; empty if there is none
 * @param name the other words
 * @param text both
 */
record Street(String number, Phrase name, String text) {

    private static final Map<String, String> LONG_FORMS =
            Map.ofEntries(
                    Map.entry("st", "street"),
                    Map.entry("rd", "road"),
                    Map.entry("av", "avenue"),
                    Map.entry("ave", "avenue"),
                    Map.entry("avda", "avenida"),
                    Map.entry("ct", "court"),
                    Map.entry("pl", "place"),
                    Map.entry("cres", "crescent"),
                    Map.entry("c", "calle"),
                    Map.entry("r", "rue"),
                    Map.entry("bd", "boulevard"),
                    Map.entry("str", "strasse"));

    private static final String GERMAN = "str";

    static Street of(List<String> words) {
        String number = String.join(" ", words.stream().filter(Street::numbered).sorted().toList());
        List<String> name =
                words.stream()
                        .filter(Predicate.not(Street::numbered))
                        .map(Street::longForm)
                        .toList();
        String text = (number + ' ' + String.join(" ", name)).strip();
        return new Street(number, Phrase.of(name), text);
    }

    private static boolean numbered(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static String longForm(String word) {
        return word.length() > GERMAN.length() + 2 && word.endsWith(GERMAN)
                ? word + "asse"
                : LONG_FORMS.getOrDefault(word, word);
    }

    boolean isEmpty() {
        return name.isEmpty() && number.isEmpty();
    }

    Level compare(Street other) {
        Level words = Similarity.of(name, other.name);
        if (words == Level.MISSING) {
            return number.equals(other.number) && name.equals(other.name)
                    ? Level.CLOSE
                    : Level.MISSING;
        }
        if (number.equals(other.number)) {
            return words;
        }
        return number.isEmpty() || other.number.isEmpty() ? unnumbered(words) : otherHouse(words);
    }

    private static Level unnumbered(Level words) {
        return words.betterThan(Level.CLOSE) ? Level.VERY_CLOSE : words;
    }

    private static Level otherHouse(Level words) {
        return words.betterThan(Level.CLOSE) ? Level.CLOSE : Level.DIFFERENT;
    }
}
