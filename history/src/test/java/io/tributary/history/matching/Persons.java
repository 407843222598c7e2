package io.tributary.history.matching;

import java.util.HashSet;
import java.util.Set;

/** Makes records for tests, field by field. */
final class Persons {

    private final String id;
    private final Set<PersonName> names = new HashSet<>();
    private final Set<PersonAddress> addresses = new HashSet<>();
    private final Set<String> births = new HashSet<>();
    private final Set<String> phones = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final Set<String> identifiers = new HashSet<>();

    private Persons(String id) {
        this.id = id;
    }

    static Persons of(String id) {
        return new Persons(id);
    }

    static Persons named(String id, String given, String family) {
        return new Persons(id).withName(PersonName.of(given, family));
    }

    Persons withName(PersonName name) {
        names.add(name);
        return this;
    }

    Persons withAddress(String street, String postalCode, String city) {
        addresses.add(new PersonAddress(street, postalCode, city));
        return this;
    }

    Persons withBirth(String date) {
        births.add(date);
        return this;
    }

    Persons withPhone(String number) {
        phones.add(number);
        return this;
    }

    Persons withEmail(String address) {
        emails.add(address);
        return this;
    }

    Persons withIdentifier(String value) {
        identifiers.add(value);
        return this;
    }

    PersonRecord build() {
        return new PersonRecord(id, names, addresses, births, phones, emails, identifiers);
    }
}
