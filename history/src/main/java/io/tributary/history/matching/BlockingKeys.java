package io.tributary.history.matching;

import java.util.Set;
import java.util.TreeSet;

/**
 * What two records of one person are likely to have in common. Many keys, each of another field: an
 * error in one hides the pair from that key alone.
 */
final class BlockingKeys {

    /** Local numbers: with or without country, area and trunk code. */
    private static final int PHONE_TAIL = 7;

    private final PreparedRecord person;
    private final Set<String> keys = new TreeSet<>();

    private BlockingKeys(PreparedRecord person) {
        this.person = person;
    }

    static Set<String> of(PreparedRecord person) {
        BlockingKeys keys = new BlockingKeys(person);
        keys.byName();
        keys.byBirthDate();
        keys.byAddress();
        keys.byContact();
        return keys.keys;
    }

    /** By which a block that is too large is divided; none if the record tells nothing more. */
    static Set<String> finer(PreparedRecord person) {
        Set<String> parts = new TreeSet<>();
        for (NameForm name : person.names()) {
            parts.add("g" + name.given().sound());
            parts.add("g" + name.family().sound());
        }
        person.birthDates().forEach(date -> parts.add("y" + date.year()));
        parts.remove("g");
        return parts;
    }

    /** By sound, and in no order: given and family name may have changed places. */
    private void byName() {
        for (NameForm name : person.names()) {
            if (!name.given().isEmpty() && !name.family().isEmpty()) {
                String one = name.given().sound();
                String other = name.family().sound();
                boolean ordered = one.compareTo(other) <= 0;
                keys.add("name:" + (ordered ? one + ':' + other : other + ':' + one));
            }
        }
    }

    private void byBirthDate() {
        for (BirthDate date : person.birthDates()) {
            keys.add("born:" + date.text());
            for (NameForm name : person.names()) {
                with("year:" + date.year(), name.family().sound());
                with("year:" + date.year(), name.given().sound());
            }
        }
    }

    private void byAddress() {
        for (Street street : person.streets()) {
            with("house:" + street.number(), street.name().sound());
            for (NameForm name : person.names()) {
                with("street:" + street.name().sound(), name.given().sound());
            }
        }
        for (Place place : person.places()) {
            for (NameForm name : person.names()) {
                with("place:" + place.term(), name.family().sound());
                with("place:" + place.term(), name.given().sound());
            }
        }
    }

    private void byContact() {
        for (String phone : person.phones()) {
            keys.add("phone:" + phone.substring(Math.max(0, phone.length() - PHONE_TAIL)));
        }
        for (MailAddress email : person.emails()) {
            keys.add("email:" + email.text());
            if (email.telling()) {
                keys.add("local:" + email.local());
            }
        }
        person.identifiers().forEach(identifier -> keys.add("number:" + identifier));
    }

    private void with(String first, String second) {
        if (!second.isEmpty() && !first.endsWith(":")) {
            keys.add(first + ':' + second);
        }
    }
}
