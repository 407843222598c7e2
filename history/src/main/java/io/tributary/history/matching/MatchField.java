package io.tributary.history.matching;

/** What two persons are compared by. */
public enum MatchField {
    GIVEN_NAME(0),
    FAMILY_NAME(1),
    BIRTH_DATE(2),
    STREET(3),
    /** Postal code and city, as one: they depend on each other too much to be counted twice. */
    PLACE(4),
    PHONE(5),
    EMAIL(6),
    /** Numbers that a person carries: passport, tax number, loyalty card. */
    IDENTIFIER(7);

    private static final MatchField[] ALL = values();

    private final int index;

    MatchField(int index) {
        this.index = index;
    }

    /** Where it stands in the arrays that the matcher reckons with. */
    int index() {
        return index;
    }

    static int count() {
        return ALL.length;
    }

    static MatchField at(int index) {
        return ALL[index];
    }
}
