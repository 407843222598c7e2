package io.tributary.history.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Suggests pairs of records that may be one person. It merges nothing. The same records, in any
 * order, give the same weights and the same suggestions. Safe for use by many threads.
 *
 * <p>{@link #suggest(Collection)} goes through a whole company: it learns weights, and compares
 * what shares a blocking key. Between two such runs, {@link #suggestFor} compares one new customer
 * with those who share a key of {@link #keysOf}, by the weights learnt last.
 */
public final class PersonMatcher {

    private final MatchRules rules;

    public PersonMatcher(MatchRules rules) {
        this.rules = rules;
    }

    /**
     * Learns from the records themselves, or takes the shipped weights if there are too few.
     *
     * @throws IllegalArgumentException if two records have one id
     */
    public Suggestions suggest(Collection<PersonRecord> records) {
        Population population = Population.of(records, rules);
        return suggest(population, learn(population));
    }

    /**
     * With weights that were learnt before.
     *
     * @throws IllegalArgumentException if two records have one id
     */
    public Suggestions suggest(Collection<PersonRecord> records, Weights weights) {
        return suggest(Population.of(records, rules), weights);
    }

    /**
     * @throws IllegalArgumentException if two records have one id
     */
    public Weights learn(Collection<PersonRecord> records) {
        return learn(Population.of(records, rules));
    }

    /**
     * Compares one record with each of the candidates, except itself; best first.
     *
     * @param candidates those that share a key of {@link #keysOf}; the caller keeps out keys that
     *     more than {@link MatchRules#largestBlock} records share
     */
    public List<Match> suggestFor(
            PersonRecord person, Collection<PersonRecord> candidates, Weights weights) {
        PreparedRecord prepared = PreparedRecord.of(person);
        Scorer scorer = new Scorer(weights, rules);
        Best best = new Best(rules.mostSuggestions());
        for (PersonRecord candidate : candidates) {
            int order = person.id().compareTo(candidate.id());
            if (order != 0) {
                PreparedRecord other = PreparedRecord.of(candidate);
                scorer.score(order < 0 ? prepared : other, order < 0 ? other : prepared)
                        .ifPresent(best::add);
            }
        }
        return best.sorted();
    }

    /**
     * Under which a record is to be found again; sorted. Two records of a pair share one or more.
     */
    public static Set<String> keysOf(PersonRecord person) {
        return BlockingKeys.of(PreparedRecord.of(person));
    }

    private Weights learn(Population population) {
        if (population.size() < rules.fewestRecords()) {
            return Weights.defaults();
        }
        List<TermTable> terms = population.terms();
        double[][] all = RandomPairs.expected(population, rules.fields(), terms);
        PatternCounts patterns = PatternCounts.of(population, rules.fields());
        return new WeightEstimator(patterns, all, population.size())
                .estimate()
                .toWeights(population.size(), terms);
    }

    private Suggestions suggest(Population population, Weights weights) {
        Scorer scorer = new Scorer(weights, rules);
        Best best = new Best(rules.mostSuggestions());
        long[] compared = new long[1];
        population
                .blocks()
                .visit(
                        (left, right) -> {
                            compared[0]++;
                            scorer.score(population.at(left), population.at(right))
                                    .ifPresent(best::add);
                        });
        return new Suggestions(
                best.sorted(),
                weights,
                population.size(),
                compared[0],
                population.blocks().skipped());
    }

    /** Keeps so many, and no more in memory. */
    private static final class Best {
        private final PriorityQueue<Match> worstFirst = new PriorityQueue<>(Match.ORDER.reversed());
        private final int most;

        Best(int most) {
            this.most = most;
        }

        void add(Match match) {
            worstFirst.add(match);
            if (worstFirst.size() > most) {
                worstFirst.remove();
            }
        }

        List<Match> sorted() {
            List<Match> sorted = new ArrayList<>(worstFirst);
            sorted.sort(Match.ORDER);
            return sorted;
        }
    }
}
