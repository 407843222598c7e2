package io.tributary.history.matching;

/** How well two values agree; best first. */
public enum Level {
    EXACT,
    /** One slip of the pen: a letter, two digits in the wrong order, a middle name left out. */
    VERY_CLOSE,
    /** Sounds or looks alike, or one is part of the other: worth something, proves little. */
    CLOSE,
    DIFFERENT,
    /** One side has no value: says nothing, for or against. */
    MISSING;

    private static final Level[] ALL = values();

    /** How many levels carry weight: all but {@link #MISSING}, which is the last. */
    static final int WEIGHTED = ALL.length - 1;

    static Level at(int ordinal) {
        return ALL[ordinal];
    }

    boolean betterThan(Level other) {
        return ordinal() < other.ordinal();
    }

    static Level worse(Level one, Level other) {
        return one.betterThan(other) ? other : one;
    }
}
