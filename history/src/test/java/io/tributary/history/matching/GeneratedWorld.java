package io.tributary.history.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A company's customers, as many as asked for, with what makes them hard to tell apart: households
 * with one address, phone and family name (twins, a father and son of one name among them),
 * namesakes, dummy values; and hard to recognise: typing errors, moves, marriages, new numbers,
 * initials, names in one field, fields left out. The same seed gives the same world.
 */
final class GeneratedWorld {

    private final Random random;
    private final WorldNames names;
    private final WorldErrors errors;
    private final List<PersonRecord> records = new ArrayList<>();
    private final Map<String, String> persons = new HashMap<>();
    private int people;

    private GeneratedWorld(long seed) {
        this.random = new Random(seed);
        this.names = new WorldNames(random);
        this.errors = new WorldErrors(random, names);
    }

    static Labelled of(int customers, long seed) {
        GeneratedWorld world = new GeneratedWorld(seed);
        while (world.people < customers) {
            world.household(customers);
        }
        return new Labelled("generated world", world.records, world.persons);
    }

    private void household(int customers) {
        int size = random.nextInt(100) < 55 ? 1 : 2 + random.nextInt(4);
        WorldPerson first = names.stranger();
        String landline = names.phone();
        String mailbox = names.email(first.given(), first.family());
        List<WorldPerson> members = new ArrayList<>(List.of(first));
        while (members.size() < size && people + members.size() < customers) {
            members.add(member(members));
        }
        boolean oneLine = random.nextInt(100) < 50;
        boolean oneMailbox = random.nextInt(100) < 8;
        for (WorldPerson each : members) {
            WorldPerson reached = oneLine ? each.withPhone(landline) : each;
            customer(oneMailbox ? reached.withEmail(mailbox) : reached);
        }
    }

    private WorldPerson member(List<WorldPerson> members) {
        WorldPerson first = members.get(0);
        WorldPerson other = names.stranger().livingWith(first);
        int relation = random.nextInt(100);
        if (relation < 2) {
            return other.withFamily(first.family()).withBirth(first.birth());
        }
        if (relation < 4) {
            return other.withFamily(first.family()).withGiven(first.given());
        }
        return relation < 85 ? other.withFamily(first.family()) : other;
    }

    private void customer(WorldPerson person) {
        String id = "p" + people++;
        add(id, person);
        int doubles = random.nextInt(100);
        int more = doubles < 75 ? 0 : doubles < 93 ? 1 : 2;
        WorldPerson later = person;
        for (int i = 1; i <= more; i++) {
            later = errors.lifeGoesOn(later);
            add(id, errors.mistyped(later));
        }
    }

    private void add(String person, WorldPerson as) {
        // Ids that say nothing of who is who, as those of a company.
        String id = Long.toHexString(Long.reverse(records.size() * 0x9E3779B97F4A7C15L));
        Source source = Source.ALL[random.nextInt(Source.ALL.length)];
        records.add(
                new PersonRecord(
                        id,
                        happens(source.name) ? Set.of(name(as)) : Set.of(),
                        happens(source.address) ? Set.of(as.address()) : Set.of(),
                        known(source.birth, 3, "1970-01-01", as.birth()),
                        known(source.phone, 2, "+34000000001", as.phone()),
                        known(source.email, 2, "none@example.com", as.email()),
                        Set.of()));
        persons.put(id, person);
    }

    /** Sometimes nothing, sometimes what clerks write to fill the field. */
    private Set<String> known(int percent, int dummies, String dummy, String value) {
        if (!happens(percent)) {
            return Set.of();
        }
        return Set.of(happens(dummies) ? dummy : value);
    }

    private PersonName name(WorldPerson as) {
        int form = random.nextInt(100);
        if (form < 60) {
            return PersonName.of(as.given(), as.family());
        }
        return PersonName.full(
                form < 90 ? as.given() + " " + as.family() : as.family() + ", " + as.given());
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    /** What the systems of a company know of a customer: percentages. */
    private enum Source {
        CRM(100, 85, 60, 80, 80),
        SHOP(100, 95, 15, 70, 100),
        LOYALTY(100, 70, 90, 50, 60),
        SUPPORT(90, 15, 5, 60, 75);

        static final Source[] ALL = values();

        private final int name;
        private final int address;
        private final int birth;
        private final int phone;
        private final int email;

        Source(int name, int address, int birth, int phone, int email) {
            this.name = name;
            this.address = address;
            this.birth = birth;
            this.phone = phone;
            this.email = email;
        }
    }
}
