package io.tributary.history.matching;

/** What two persons are compared by. */
public enum MatchField {
    GIVEN_NAME(false),
    FAMILY_NAME(true),
    BIRTH_DATE(false),
    STREET(true),
    /** Postal code and city, as one: they depend on each other too much to be counted twice. */
    PLACE(true),
    PHONE(true),
    EMAIL(true),
    /** Numbers that a person carries: passport, tax number, loyalty card. */
    IDENTIFIER(false);

    private static final MatchField[] ALL = values();

    private final boolean shared;

    MatchField(boolean shared) {
        this.shared = shared;
    }

    /** Whether two people of one household often agree on it. */
    boolean shared() {
        return shared;
    }

    static int count() {
        return ALL.length;
    }

    static MatchField at(int ordinal) {
        return ALL[ordinal];
    }
}
