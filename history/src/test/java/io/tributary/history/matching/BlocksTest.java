package io.tributary.history.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void findsNearlyAllThatComparingAllPairsFinds() {
        Labelled febrl = Febrl.load(1, false);
        MatchRules rules = MatchRules.defaults();
        Suggestions blocked = new PersonMatcher(rules).suggest(febrl.records());
        Scorer scorer = new Scorer(blocked.weights(), rules);
        List<PreparedRecord> all = febrl.records().stream().map(PreparedRecord::of).toList();

        int found = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                found += scorer.score(all.get(i), all.get(j)).isPresent() ? 1 : 0;
            }
        }

        assertThat(found).isGreaterThan(450);
        assertThat(blocked.matches()).hasSizeGreaterThanOrEqualTo((int) (found * 0.995));
        assertThat(blocked.pairsCompared()).isLessThan(all.size() * 10L);
    }

    @Test
    void visitsEachPairOnce() {
        Labelled world = GeneratedWorld.of(800, 3);
        List<PreparedRecord> records = world.records().stream().map(PreparedRecord::of).toList();
        Blocks blocks = Blocks.of(records, 50);

        List<String> visited = new ArrayList<>();
        blocks.visit((left, right) -> visited.add(left + "/" + right));

        assertThat(visited).doesNotHaveDuplicates();
        assertThat((long) visited.size()).isLessThanOrEqualTo(blocks.mostPairs());
    }

    @Test
    void dividesLargeBlocksAndSkipsWhatStaysLarge() {
        List<PreparedRecord> switchboard =
                IntStream.range(0, 300)
                        .mapToObj(i -> Persons.of("p" + i).withPhone("+34911000111"))
                        .map(person -> PreparedRecord.of(person.build()))
                        .toList();
        List<PreparedRecord> office = new ArrayList<>(switchboard);
        office.add(named("q1"));
        office.add(named("q2"));

        Blocks blocks = Blocks.of(office, 50);

        Set<String> visited = new HashSet<>();
        blocks.visit((left, right) -> visited.add(left + "/" + right));
        assertThat(visited).containsExactly("300/301");
        assertThat(Blocks.of(switchboard, 50).mostPairs()).isZero();
    }

    @Test
    void staysWithinTheCostItPromises() {
        Labelled world = GeneratedWorld.of(3_000, 5);
        MatchRules rules =
                new MatchRules(1, EnumSet.allOf(MatchField.class), 0.8, 10, 1_000_000, 200);

        Suggestions found = new PersonMatcher(rules).suggest(world.records());

        long keys =
                world.records().stream().mapToLong(each -> PersonMatcher.keysOf(each).size()).sum();
        assertThat(found.pairsCompared()).isLessThan(keys * 10 / 2);
    }

    private static PreparedRecord named(String id) {
        return PreparedRecord.of(
                Persons.named(id, "Ana", "Ruiz").withPhone("+34911000111").build());
    }
}
