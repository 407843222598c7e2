package io.tributary.history.matching;

import java.util.Objects;
import java.util.Set;

/**
 * What is known of one customer, as sources wrote it; each field may have many values, or none.
 * Values that are empty, or too short to tell anything, are left out by the matcher itself.
 *
 * @param id unique among the records that are compared, for example a customer id
 * @param birthDates ISO 8601, {@code yyyyMMdd}, or day, month and year in this order
 * @param phones E.164 where it is known
 * @param identifiers {@code type:value}; values of different types are not compared
 */
public record PersonRecord(
        String id,
        Set<PersonName> names,
        Set<PersonAddress> addresses,
        Set<String> birthDates,
        Set<String> phones,
        Set<String> emails,
        Set<String> identifiers) {

    public PersonRecord {
        Objects.requireNonNull(id, "id");
        names = Set.copyOf(names);
        addresses = Set.copyOf(addresses);
        birthDates = Set.copyOf(birthDates);
        phones = Set.copyOf(phones);
        emails = Set.copyOf(emails);
        identifiers = Set.copyOf(identifiers);
    }

    /** The id alone: what a person is called does not belong into logs. */
    @Override
    public String toString() {
        return "PersonRecord " + id;
    }
}
