package io.tributary.history.matching;

import java.util.Optional;

/** Phone numbers, and numbers that a person carries, as the matcher reads them. */
final class Contact {

    /** National numbers have at most so many digits in most plans; before them is the country. */
    private static final int NATIONAL = 9;

    private static final int SHORTEST_PHONE = 6;

    private Contact() {}

    /** The national digits; empty if there are too few, or all the same. */
    static Optional<String> phone(String value) {
        String digits = TextConversions.digits(value);
        String national = digits.substring(Math.max(0, digits.length() - NATIONAL));
        return Optional.of(national)
                .filter(number -> number.length() >= SHORTEST_PHONE)
                .filter(number -> number.chars().distinct().count() > 1);
    }

    /** Folded, with its type; empty if it has none. */
    static Optional<String> identifier(String value) {
        int colon = value.indexOf(':');
        String number = TextConversions.compact(value.substring(colon + 1));
        return colon < 1 || number.isEmpty()
                ? Optional.empty()
                : Optional.of(TextConversions.fold(value.substring(0, colon)) + ':' + number);
    }

    static Level comparePhones(String left, String right) {
        if (left.equals(right)) {
            return Level.EXACT;
        }
        return Similarity.oneSlip(left, right) ? Level.VERY_CLOSE : Level.DIFFERENT;
    }

    static Level compareIdentifiers(String left, String right) {
        if (left.equals(right)) {
            return Level.EXACT;
        }
        int type = left.indexOf(':') + 1;
        if (!right.startsWith(left.substring(0, type))) {
            return Level.MISSING;
        }
        String one = left.substring(type);
        String other = right.substring(type);
        if (Similarity.oneSlip(one, other)) {
            return Level.VERY_CLOSE;
        }
        return Similarity.ofWords(one, other, false) == Level.DIFFERENT
                ? Level.DIFFERENT
                : Level.CLOSE;
    }
}
