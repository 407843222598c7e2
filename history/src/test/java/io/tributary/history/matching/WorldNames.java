package io.tributary.history.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names, streets and places, some common and many rare, as Zipf's law has them. */
final class WorldNames {

    private static final String[] STARTS = {
        "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s",
        "st", "t", "v", "w", "z", ""
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ia", "ei", "ó", "é", "ü"};
    private static final String[] ENDS = {"", "n", "r", "s", "l", "m", "t", "nd", "rt", "ck", "ñ"};
    private static final String[] STREETS = {"Street", "Road", "Avenue", "St.", "Rd"};
    private static final String[] MAILERS = {
        "gmail.example", "hotmail.example", "yahoo.example", "correo.example", "work.example"
    };

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private final List<String> given;
    private final List<String> family;
    private final List<String> streets;
    private final List<String> cities;

    WorldNames(Random random) {
        this.random = random;
        this.given = words(700, 2);
        this.family = words(9_000, 3);
        this.streets = words(4_000, 3);
        this.cities = words(500, 3);
    }

    private List<String> words(int count, int mostSyllables) {
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < count) {
            StringBuilder word = new StringBuilder();
            int syllables = Math.max(2, 1 + random.nextInt(mostSyllables));
            for (int i = 0; i < syllables; i++) {
                word.append(any(STARTS)).append(any(VOWELS));
            }
            word.append(any(ENDS));
            words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return new ArrayList<>(words);
    }

    WorldPerson stranger() {
        String given = given();
        String family = family();
        return new WorldPerson(given, family, birth(), address(), phone(), email(given, family));
    }

    String given() {
        return zipf(given);
    }

    String family() {
        return zipf(family);
    }

    String birth() {
        return LocalDate.of(1935, 1, 1).plusDays(random.nextInt(72 * 365)).toString();
    }

    PersonAddress address() {
        int city = (int) (cities.size() * Math.pow(random.nextDouble(), 2));
        int district = random.nextInt(1 + 40 / (1 + city));
        String street = streets.get(random.nextInt(streets.size())) + " " + any(STREETS);
        return new PersonAddress(
                1 + random.nextInt(150) + " " + street,
                String.valueOf(10_000 + city * 50 + district),
                cities.get(city));
    }

    String phone() {
        String number = "+346" + (10_000_000 + random.nextInt(89_999_999));
        return taken.add(number) ? number : phone();
    }

    String email(String given, String family) {
        String first = TextConversions.compact(given);
        String last = TextConversions.compact(family);
        String local =
                switch (random.nextInt(4)) {
                    case 0 -> first + "." + last;
                    case 1 -> first.charAt(0) + last + random.nextInt(100);
                    case 2 -> last + first + random.nextInt(1000);
                    default -> TextConversions.compact(zipf(streets)) + random.nextInt(1000);
                };
        String address = local + "@" + any(MAILERS);
        return taken.add(address)
                ? address
                : taking(local + random.nextInt(100_000) + "@" + any(MAILERS));
    }

    private String taking(String address) {
        taken.add(address);
        return address;
    }

    /** Rank r about as often as 1/r. */
    private String zipf(List<String> words) {
        return words.get((int) Math.pow(words.size(), random.nextDouble()) - 1);
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
