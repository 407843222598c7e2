package io.tributary.history.matching;

/** How well two values agree; best first. */
public enum Level {
    EXACT(0),
    /** One slip of the pen: a letter, two digits in the wrong order, a middle name left out. */
    VERY_CLOSE(1),
    /** Sounds or looks alike, or one is part of the other: worth something, proves little. */
    CLOSE(2),
    DIFFERENT(3),
    /** One side has no value: says nothing, for or against. */
    MISSING(4);

    /** How many levels carry weight: all but {@link #MISSING}, which is the last. */
    static final int WEIGHTED = 4;

    private final int index;

    Level(int index) {
        this.index = index;
    }

    /** 0 for the best; where its weight stands. */
    int index() {
        return index;
    }

    boolean betterThan(Level other) {
        return index < other.index;
    }
}
