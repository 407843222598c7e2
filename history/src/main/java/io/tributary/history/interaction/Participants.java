package io.tributary.history.interaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Unites the participants of several parts: those of one role who share an identifier are one. */
final class Participants {

    private Participants() {}

    static List<Participant> unite(List<Interaction> parts) {
        List<Participant> united = new ArrayList<>();
        parts.stream().flatMap(part -> part.participants().stream()).forEach(p -> add(united, p));
        return united;
    }

    private static void add(List<Participant> united, Participant added) {
        if (united.contains(added)) {
            return;
        }
        Predicate<Participant> same = known -> isSame(known, added);
        Participant whole =
                Stream.concat(united.stream().filter(same), Stream.of(added))
                        .reduce(Participants::join)
                        .orElseThrow();
        int place = (int) united.stream().takeWhile(same.negate()).count();
        united.removeIf(same);
        united.add(Math.min(place, united.size()), whole);
    }

    private static boolean isSame(Participant one, Participant other) {
        return one.role() == other.role()
                && !Collections.disjoint(values(one.identifiers()), values(other.identifiers()));
    }

    private static Participant join(Participant one, Participant other) {
        Set<Identifier> identifiers = new LinkedHashSet<>(one.identifiers());
        identifiers.addAll(other.identifiers());
        Map<String, String> traits = new TreeMap<>(other.traits());
        traits.putAll(one.traits());
        return new Participant(
                one.role(),
                one.name() == null ? other.name() : one.name(),
                List.copyOf(identifiers),
                traits);
    }

    /** What identifiers name, whatever the proof. */
    private static List<List<String>> values(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(each -> List.of(each.type(), String.valueOf(each.scope()), each.value()))
                .toList();
    }
}
