package io.tributary.history.matching;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * A part of a name, or the words of a street, made ready to be compared many times.
 *
 * @param text the words with one blank between
 * @param sound Double Metaphone of the whole (Philips 2000); the text itself where it has no Latin
 *     letters
 */
record Phrase(List<String> words, String text, String sound) {

    static final Phrase NONE = new Phrase(List.of(), "", "");

    private static final int SOUND_LENGTH = 6;

    static Phrase of(List<String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        return new Phrase(
                List.copyOf(words), String.join(" ", words), soundOf(String.join("", words)));
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

    String joined() {
        return words.size() == 1 ? text : String.join("", words);
    }

    String sorted() {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }
}
