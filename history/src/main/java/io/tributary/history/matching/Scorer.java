package io.tributary.history.matching;

import io.tributary.history.matching.Match.Rival;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weighs pairs by what was learnt. Weights are told in bits, as Fellegi and Sunter's log ratios.
 */
final class Scorer {

    private static final double BIT = StrictMath.log(2);

    private final Weights weights;
    private final Likelihoods likelihoods;
    private final MatchRules rules;

    Scorer(Weights weights, MatchRules rules) {
        this.weights = weights;
        this.likelihoods = new Likelihoods(Parameters.of(weights));
        this.rules = rules;
    }

    /** Empty if the pair is less probable than the rules ask for. */
    Optional<Match> score(PreparedRecord left, PreparedRecord right) {
        PairComparison pair = PairComparison.of(left, right, rules.fields());
        if (!worthLooking(pair)) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence(likelihoods, pair.pattern());
        for (MatchField field : MatchField.values()) {
            Compared compared = pair.of(field);
            TermTable terms = weights.of(field).terms();
            if (compared.level() == Level.EXACT && terms.known()) {
                evidence.exactIn(field, terms.commonness(compared.left(), compared.right()));
            }
        }
        return evidence.probability() < rules.suggestAbove()
                ? Optional.empty()
                : Optional.of(match(left.id(), right.id(), pair, evidence));
    }

    /** Whether it could be suggested if all its values were as rare as can be. */
    private boolean worthLooking(PairComparison pair) {
        Evidence evidence = new Evidence(likelihoods, pair.pattern());
        for (MatchField field : MatchField.values()) {
            TermTable terms = weights.of(field).terms();
            if (pair.of(field).level() == Level.EXACT && terms.known()) {
                evidence.exactIn(field, Math.min(1, terms.leastCommonness()));
            }
        }
        return evidence.probability() >= rules.suggestAbove();
    }

    private Match match(String left, String right, PairComparison pair, Evidence evidence) {
        Rival rival = evidence.rival();
        List<FieldMatch> fields = new ArrayList<>();
        for (MatchField field : MatchField.values()) {
            Compared compared = pair.of(field);
            if (rules.fields().contains(field)) {
                fields.add(
                        new FieldMatch(
                                field,
                                compared.level(),
                                evidence.of(field, rival) / BIT,
                                compared.left(),
                                compared.right()));
            }
        }
        return new Match(
                left,
                right,
                evidence.total(rival) / BIT,
                evidence.probability(),
                likelihoods.priorAgainst(rival) / BIT,
                rival,
                fields);
    }
}
