package io.tributary.history.matching;

import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * A part of a name, or the words of a street, made ready to be compared many times.
 *
 * @param text the words with one blank between
 * @param joined the words with nothing between
 * @param sorted the words in the order of the alphabet
 * @param sound Double Metaphone of the whole (Philips 2000); the text itself where it has no Latin
 *     letters
 */
record Phrase(List<String> words, String text, String joined, String sorted, String sound) {

    static final Phrase NONE = new Phrase(List.of(), "", "", "", "");

    private static final int SOUND_LENGTH = 6;

    static Phrase of(List<String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        String joined = String.join("", words);
        String sorted = String.join(" ", words.stream().sorted().toList());
        return new Phrase(
                List.copyOf(words), String.join(" ", words), joined, sorted, soundOf(joined));
    }

    static String soundOf(String text) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(SOUND_LENGTH);
        String code = metaphone.doubleMetaphone(text);
        return code == null || code.isEmpty() ? text : code;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isInitial() {
        return text.length() == 1;
    }
}
