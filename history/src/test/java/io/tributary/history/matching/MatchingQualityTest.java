package io.tributary.history.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Floors, well under what {@code mvn -Pmatching} measures, so that a change for the worse shows.
 */
class MatchingQualityTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void findsTheDoublesOfFebrl(int dataset) {
        Quality quality = quality(Febrl.load(dataset, false));

        assertThat(quality.precision()).isGreaterThan(0.99);
        assertThat(quality.recall()).isGreaterThan(0.97);
    }

    @Test
    void tellsThePeopleOfAHouseholdApart() {
        Quality quality = quality(GeneratedWorld.of(5_000, 11));

        assertThat(quality.precision()).isGreaterThan(0.9);
        assertThat(quality.recall()).isGreaterThan(0.6);
    }

    private static Quality quality(Labelled data) {
        return Quality.of(data, new PersonMatcher(MatchRules.defaults()).suggest(data.records()));
    }
}
