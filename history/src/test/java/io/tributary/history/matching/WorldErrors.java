package io.tributary.history.matching;

import java.util.Random;

/** What happens to people, and to what is written of them. */
final class WorldErrors {

    private final Random random;
    private final WorldNames names;

    WorldErrors(Random random, WorldNames names) {
        this.random = random;
        this.names = names;
    }

    /** Moves, marriages, new phones and mailboxes. */
    WorldPerson lifeGoesOn(WorldPerson person) {
        WorldPerson later = person;
        if (happens(15)) {
            later = later.withAddress(names.address());
        }
        if (happens(4)) {
            later = later.withFamily(names.family());
        }
        if (happens(20)) {
            later = later.withPhone(names.phone());
        }
        if (happens(25)) {
            later = later.withEmail(names.email(later.given(), later.family()));
        }
        return later;
    }

    WorldPerson mistyped(WorldPerson person) {
        WorldPerson as = person;
        if (happens(10)) {
            as = as.withGiven(typo(as.given()));
        }
        if (happens(6)) {
            as = as.withGiven(as.given().substring(0, 1) + ".");
        }
        if (happens(12)) {
            as = as.withFamily(typo(as.family()));
        }
        if (happens(3)) {
            as = as.withGiven(as.family()).withFamily(as.given());
        }
        if (happens(5)) {
            as = as.withBirth(happens(50) ? daySwapped(as.birth()) : digitTypo(as.birth()));
        }
        if (happens(12)) {
            PersonAddress at = as.address();
            as = as.withAddress(new PersonAddress(typo(at.street()), at.postalCode(), at.city()));
        }
        if (happens(6)) {
            PersonAddress at = as.address();
            as = as.withAddress(new PersonAddress(at.street(), null, at.city()));
        }
        if (happens(3)) {
            as = as.withPhone(digitTypo(as.phone()));
        }
        return happens(3) ? as.withEmail(typo(as.email())) : as;
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    private String typo(String text) {
        int at = random.nextInt(text.length());
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + after;
            case 2 -> before + letter + text.substring(at);
            default ->
                    after.isEmpty()
                            ? text
                            : before + after.charAt(0) + text.charAt(at) + after.substring(1);
        };
    }

    private String digitTypo(String text) {
        int at = text.length() - 1 - random.nextInt(4);
        return Character.isDigit(text.charAt(at))
                ? text.substring(0, at) + random.nextInt(10) + text.substring(at + 1)
                : text;
    }

    private static String daySwapped(String date) {
        return date.substring(0, 5) + date.substring(8) + "-" + date.substring(5, 7);
    }
}
