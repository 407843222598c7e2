package io.tributary.history.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** All records of one run, in the order of their ids: nothing depends on how they came. */
final class Population {

    private final List<PreparedRecord> records;
    private final Blocks blocks;

    private Population(List<PreparedRecord> records, Blocks blocks) {
        this.records = records;
        this.blocks = blocks;
    }

    /**
     * @throws IllegalArgumentException if two records have one id
     */
    static Population of(Collection<PersonRecord> persons, MatchRules rules) {
        List<PreparedRecord> records =
                persons.stream()
                        .sorted(Comparator.comparing(PersonRecord::id))
                        .map(PreparedRecord::of)
                        .toList();
        for (int i = 1; i < records.size(); i++) {
            if (records.get(i).id().equals(records.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "two records have the id " + records.get(i).id() + "; give each its own");
            }
        }
        return new Population(records, Blocks.of(records, rules.largestBlock()));
    }

    int size() {
        return records.size();
    }

    PreparedRecord at(int position) {
        return records.get(position);
    }

    Blocks blocks() {
        return blocks;
    }

    double pairs() {
        return size() * (size() - 1.0) / 2;
    }

    /** How common the values of each field are, in the order of the fields. */
    List<TermTable> terms() {
        List<TermTable> tables = new ArrayList<>();
        for (MatchField field : MatchField.values()) {
            tables.add(table(record -> termsOf(record, field)));
        }
        return tables;
    }

    private TermTable table(Function<PreparedRecord, Set<String>> terms) {
        Map<String, Integer> counts = new HashMap<>();
        int having = 0;
        for (PreparedRecord each : records) {
            Set<String> found = terms.apply(each);
            found.forEach(term -> counts.merge(term, 1, Integer::sum));
            having += found.isEmpty() ? 0 : 1;
        }
        return TermTable.of(counts, having);
    }

    private static Set<String> termsOf(PreparedRecord record, MatchField field) {
        Stream<String> terms =
                switch (field) {
                    case GIVEN_NAME -> record.names().stream().map(name -> name.given().text());
                    case FAMILY_NAME -> record.names().stream().map(name -> name.family().text());
                    case BIRTH_DATE -> record.birthDates().stream().map(BirthDate::text);
                    case STREET -> record.streets().stream().map(Street::text);
                    case PLACE -> record.places().stream().flatMap(Population::partsOf);
                    case PHONE -> record.phones().stream();
                    case EMAIL -> record.emails().stream().map(MailAddress::text);
                    case IDENTIFIER -> record.identifiers().stream();
                };
        Set<String> distinct = new HashSet<>();
        terms.filter(term -> !term.isEmpty()).forEach(distinct::add);
        return distinct;
    }

    /** Also its parts: a place may agree by one of them alone. */
    private static Stream<String> partsOf(Place place) {
        return Stream.of(place.text(), place.postalCode(), place.city().text());
    }
}
