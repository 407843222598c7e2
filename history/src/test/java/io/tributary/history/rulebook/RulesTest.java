package io.tributary.history.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.tributary.history.matching.MatchField;
import io.tributary.history.matching.MatchRules;
import io.tributary.history.rules.RulesRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static final String REST =
            """
            identity:
              otherwise: { role: MERGE, strength: 50, limit: 3, shared: 50, as: exact }
              blocked: { values: [], shortest: 6, distinct: 3 }
            matters: { searched: 20000, mentionsAtMost: 20 }
            """;

    @Test
    void shipsTheMatchingThatHoldsWithoutTheSection() {
        assertThat(Rules.parse(REST, 7).matching()).isEqualTo(MatchRules.defaults(7));
        assertThat(Rules.packaged().matching()).isEqualTo(MatchRules.defaults());
    }

    @Test
    void readsWhatTheSectionNamesAndLeavesTheRest() {
        MatchRules matching =
                Rules.parse(REST + "matching: { suggestAbove: 0.95, fields: [phone, email] }", 2)
                        .matching();

        assertThat(matching.suggestAbove()).isEqualTo(0.95);
        assertThat(matching.fields()).containsExactlyInAnyOrder(MatchField.PHONE, MatchField.EMAIL);
        assertThat(matching.largestBlock()).isEqualTo(MatchRules.defaults().largestBlock());
        assertThat(matching.label()).isEqualTo("matching v2");
    }

    @ParameterizedTest
    @CsvSource({
        "suggestAbove: 1.5, suggestAbove, must be over 0 and at most 1",
        "suggestAbove: high, suggestAbove, 'high'",
        "largestBlock: 0, largestBlock, must be 2 to 1000",
        "mostSuggestions: 0, mostSuggestions, must be 1 to",
        "fewestRecords: 1, fewestRecords, must be 2 or more",
        "fields: [], fields, must name one field or more",
        "'fields: [phone, shoe]', fields.1, is not one of",
        "sugestAbove: 0.9, sugestAbove, is not known here; known are fewestRecords",
    })
    void namesTheEntryAndTheLineThatAreWrong(String wrong, String entry, String reason) {
        String yaml = REST + "matching:\n  # a remark\n  " + wrong + "\n";

        assertThatThrownBy(() -> Rules.parse(yaml, 1))
                .hasMessageContaining(reason)
                .asInstanceOf(type(RulesRejected.class))
                .satisfies(
                        rejected -> {
                            assertThat(rejected.section()).isEqualTo("matching");
                            assertThat(rejected.entry()).isEqualTo(entry);
                            assertThat(rejected.line()).isEqualTo(7);
                        });
    }
}
