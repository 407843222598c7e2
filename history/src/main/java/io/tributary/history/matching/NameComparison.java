package io.tributary.history.matching;

import java.util.List;

/** Names, in the reading of both that fits best. */
record NameComparison(Compared given, Compared family) {

    private static final NameComparison MISSING =
            new NameComparison(Compared.MISSING, Compared.MISSING);

    /** By level; different beats missing, or no two names would ever differ. */
    private static final int[] POINTS = {4, 3, 2, 1, 0};

    static NameComparison of(List<NameForm> left, List<NameForm> right) {
        NameComparison best = MISSING;
        int most = -1;
        for (NameForm one : left) {
            for (NameForm other : right) {
                NameComparison found = of(one, other);
                if (found.points() > most) {
                    best = found;
                    most = found.points();
                }
            }
        }
        return best;
    }

    private static NameComparison of(NameForm left, NameForm right) {
        NameComparison straight =
                new NameComparison(
                        compare(left.given(), right.given()),
                        compare(left.family(), right.family()));
        if (straight.points() >= POINTS[Level.CLOSE.index()] * 2) {
            return straight;
        }
        NameComparison swapped = swapped(left, right);
        return swapped.points() > straight.points() ? swapped : straight;
    }

    /** Given and family name in each other's place: one level worse each. */
    private static NameComparison swapped(NameForm left, NameForm right) {
        return new NameComparison(
                worsened(compare(left.given(), right.family())),
                worsened(compare(left.family(), right.given())));
    }

    private static Compared compare(Phrase left, Phrase right) {
        return new Compared(Similarity.of(left, right), left.text(), right.text());
    }

    private static Compared worsened(Compared compared) {
        Level level =
                switch (compared.level()) {
                    case EXACT -> Level.VERY_CLOSE;
                    case VERY_CLOSE, CLOSE -> Level.CLOSE;
                    case DIFFERENT -> Level.DIFFERENT;
                    case MISSING -> Level.MISSING;
                };
        return new Compared(level, compared.left(), compared.right());
    }

    private int points() {
        return POINTS[given.level().index()] + POINTS[family.level().index()];
    }
}
