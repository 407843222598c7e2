package io.tributary.history.matching;

/** What two persons are compared by. */
public enum MatchField {
    GIVEN_NAME,
    FAMILY_NAME,
    BIRTH_DATE,
    STREET,
    /** Postal code and city, as one: they depend on each other too much to be counted twice. */
    PLACE,
    PHONE,
    EMAIL,
    /** Numbers that a person carries: passport, tax number, loyalty card. */
    IDENTIFIER;

    private static final MatchField[] ALL = values();

    static int count() {
        return ALL.length;
    }

    static MatchField at(int ordinal) {
        return ALL[ordinal];
    }
}
