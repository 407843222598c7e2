package io.tributary.history.matching;

/** One inhabitant of the generated world, at one time of life. */
record WorldPerson(
        String given,
        String family,
        String birth,
        PersonAddress address,
        String phone,
        String email) {

    WorldPerson withGiven(String name) {
        return new WorldPerson(name, family, birth, address, phone, email);
    }

    WorldPerson withFamily(String name) {
        return new WorldPerson(given, name, birth, address, phone, email);
    }

    WorldPerson withBirth(String date) {
        return new WorldPerson(given, family, date, address, phone, email);
    }

    WorldPerson withAddress(PersonAddress other) {
        return new WorldPerson(given, family, birth, other, phone, email);
    }

    WorldPerson withPhone(String number) {
        return new WorldPerson(given, family, birth, address, number, email);
    }

    WorldPerson withEmail(String other) {
        return new WorldPerson(given, family, birth, address, phone, other);
    }

    WorldPerson livingWith(WorldPerson other) {
        return withAddress(other.address);
    }
}
