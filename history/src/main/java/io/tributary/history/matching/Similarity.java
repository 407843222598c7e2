package io.tributary.history.matching;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two texts are. Jaro-Winkler, as Winkler 1990 has it, for words; Damerau-Levenshtein for
 * slips of the pen; Double Metaphone for what sounds alike.
 */
final class Similarity {

    private static final double VERY_CLOSE = 0.93;
    private static final double CLOSE = 0.86;
    private static final double CLOSE_IF_SOUNDS_ALIKE = 0.75;

    /** In shorter words one letter makes another word: Ana, Ina. */
    private static final int SHORT = 3;

    private static final JaroWinklerSimilarity WINKLER = new JaroWinklerSimilarity();
    private static final DamerauLevenshteinDistance ONE_SLIP = new DamerauLevenshteinDistance(1);

    private Similarity() {}

    /** At most one letter or digit put in, left out, changed, or two neighbours swapped. */
    static boolean oneSlip(String left, String right) {
        return QuickLook.mayBeOneSlip(left, right) && ONE_SLIP.apply(left, right) >= 0;
    }

    static Level of(Phrase left, Phrase right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Level.MISSING;
        }
        if (left.text().equals(right.text())) {
            return left.isInitial() ? Level.CLOSE : Level.EXACT;
        }
        if (left.words().size() + right.words().size() > 2) {
            return ofMany(left, right);
        }
        return left.isInitial() || right.isInitial()
                ? initials(left, right)
                : ofWords(left.text(), right.text(), left.sound().equals(right.sound()));
    }

    private static Level initials(Phrase left, Phrase right) {
        return left.text().charAt(0) == right.text().charAt(0) ? Level.CLOSE : Level.DIFFERENT;
    }

    /** "Ana Maria" and "Ana", "Maria Ana", "Anamaria". */
    private static Level ofMany(Phrase left, Phrase right) {
        if (sameWords(left, right) || partOf(left, right) || partOf(right, left)) {
            return Level.VERY_CLOSE;
        }
        String one = left.joined();
        String other = right.joined();
        return one.equals(other)
                ? Level.VERY_CLOSE
                : ofWords(one, other, left.sound().equals(right.sound()));
    }

    private static boolean sameWords(Phrase left, Phrase right) {
        return left.words().size() == right.words().size() && left.sorted().equals(right.sorted());
    }

    private static boolean partOf(Phrase part, Phrase whole) {
        return part.text().length() >= SHORT
                && part.words().size() < whole.words().size()
                && whole.words().containsAll(part.words());
    }

    static Level ofWords(String left, String right, boolean soundAlike) {
        int shortest = Math.min(left.length(), right.length());
        if (oneSlip(left, right)) {
            return shortest > SHORT ? Level.VERY_CLOSE : Level.CLOSE;
        }
        double least = soundAlike ? CLOSE_IF_SOUNDS_ALIKE : CLOSE;
        if (QuickLook.mostAlike(left, right) < least) {
            return Level.DIFFERENT;
        }
        double alike = WINKLER.apply(left, right);
        if (alike >= VERY_CLOSE && shortest > SHORT) {
            return Level.VERY_CLOSE;
        }
        return alike >= least ? Level.CLOSE : Level.DIFFERENT;
    }
}
