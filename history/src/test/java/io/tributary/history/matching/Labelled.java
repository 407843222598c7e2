package io.tributary.history.matching;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Records of which it is known who is who.
 *
 * @param persons by record id
 */
record Labelled(String name, List<PersonRecord> records, Map<String, String> persons) {

    boolean same(String left, String right) {
        return persons.get(left).equals(persons.get(right));
    }

    boolean same(Match match) {
        return same(match.left(), match.right());
    }

    /** Pairs of records of one person. */
    long truePairs() {
        return persons.values().stream()
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(count -> count * (count - 1) / 2)
                .sum();
    }
}
