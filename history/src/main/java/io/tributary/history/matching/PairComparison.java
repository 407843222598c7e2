package io.tributary.history.matching;

import java.util.Set;
import java.util.function.Function;

/** Two records, field by field. */
final class PairComparison {

    private static final int BITS = 3;
    private static final int MASK = (1 << BITS) - 1;

    private final Compared[] fields;

    private PairComparison(Compared[] fields) {
        this.fields = fields;
    }

    /**
     * @param counted all others are missing
     */
    static PairComparison of(PreparedRecord left, PreparedRecord right, Set<MatchField> counted) {
        NameComparison names = NameComparison.of(left.names(), right.names());
        Compared[] fields = new Compared[MatchField.count()];
        for (int i = 0; i < fields.length; i++) {
            MatchField field = MatchField.at(i);
            fields[i] =
                    counted.contains(field) ? compare(field, left, right, names) : Compared.MISSING;
        }
        return new PairComparison(fields);
    }

    private static Compared compare(
            MatchField field, PreparedRecord left, PreparedRecord right, NameComparison names) {
        return switch (field) {
            case GIVEN_NAME -> names.given();
            case FAMILY_NAME -> names.family();
            case BIRTH_DATE -> birthDates(left, right);
            case STREET -> streets(left, right);
            case PLACE -> places(left, right);
            case PHONE -> phones(left, right);
            case EMAIL -> emails(left, right);
            case IDENTIFIER -> identifiers(left, right);
        };
    }

    Compared of(MatchField field) {
        return fields[field.index()];
    }

    /** The levels alone, packed: few enough distinct ones that they can be counted. */
    int pattern() {
        int pattern = 0;
        for (int i = 0; i < fields.length; i++) {
            pattern |= fields[i].level().index() << (i * BITS);
        }
        return pattern;
    }

    static int levelIn(int pattern, int field) {
        return pattern >>> (field * BITS) & MASK;
    }

    private static Compared birthDates(PreparedRecord left, PreparedRecord right) {
        return Compared.best(
                left.birthDates(), right.birthDates(), BirthDate::compare, BirthDate::text);
    }

    private static Compared streets(PreparedRecord left, PreparedRecord right) {
        return Compared.best(left.streets(), right.streets(), Street::compare, Street::text);
    }

    private static Compared places(PreparedRecord left, PreparedRecord right) {
        return Compared.best(left.places(), right.places(), Place::compare, Place::text);
    }

    private static Compared phones(PreparedRecord left, PreparedRecord right) {
        return Compared.best(
                left.phones(), right.phones(), Contact::comparePhones, Function.identity());
    }

    private static Compared emails(PreparedRecord left, PreparedRecord right) {
        return Compared.best(
                left.emails(), right.emails(), MailAddress::compare, MailAddress::text);
    }

    private static Compared identifiers(PreparedRecord left, PreparedRecord right) {
        return Compared.best(
                left.identifiers(),
                right.identifiers(),
                Contact::compareIdentifiers,
                Function.identity());
    }
}
