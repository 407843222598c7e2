package io.tributary.mappings.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file is said with its line. */
class MappingFileTest {

    private static final String GOOD =
            """
            name: acme
            source: {format: json}
            interactions:
              - fields:
                  sourceEventId: =id
                  kind: message
                  channel: chat
                  direction: inbound
                  occurredAt: =at
                  participants:
                    - role: customer
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: acme | name: 'Ac me' | 1 | must be of a-z",
                "name: acme | nam: acme | 1 | is not known here; known are name, platform",
                "format: json | format: word | 2 | must be one of json, json-lines",
                "format: json | format: json, separator: x | 2 | is not known here",
                "format: json | format: csv, separator: xx | 2 | must be one character",
                "format: json | format: json, charset: utf-99 | 2 | must be a charset",
                "format: json | format: fixed-width | 2 | needs 'columns'",
                "kind: message | kind: massage | 6 | must be one of call, voicemail, message",
                "kind: message | kin: message | 6 | is not a field here; there are sourceEventId",
                "kind: message | status: x | 4 | needs 'kind'",
                "kind: message | 'kind: =\"message' | 6 | is no JSONata",
                "kind: message | 'kind: =' | 6 | an expression must follow",
                "kind: message | 'kind: =$now()' | 6 | must give the same result",
                "occurredAt: =at | 'occurredAt: =$millis() > 1' | 9 | must give the same result",
                "occurredAt: =at | occurredAt: [1] | 9 | must be one value, not a list",
                "role: customer | role: customr | 11 | must be one of customer, agent",
                "role: customer | 'source: x' | 11 | is not a field here",
                "name: acme | '- a' | 1 | must be entries",
                "name: acme | 'name: [' | 3 | is no YAML",
                "sourceEventId: =id | sourceEventId: *id | 5 | '*id' is not read",
                "sourceEventId: =id | 'source: x' | 5 | is not a field here",
            })
    void saysWhichLineIsWrongAndWhatWouldBeRight(
            String good, String wrong, int line, String reason) {
        String text =
                good.startsWith("name") && wrong.startsWith("-")
                        ? wrong
                        : GOOD.replace(good, wrong);
        assertThatThrownBy(() -> DeclarativeMapping.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        MappingFileRejected.class,
                        e -> {
                            assertThat(e).hasMessageContaining(reason);
                            assertThat(e.line()).isEqualTo(line);
                        });
    }

    @Test
    void theGoodOneIsGood() {
        assertThat(DeclarativeMapping.parse(GOOD.getBytes(StandardCharsets.UTF_8)).platform())
                .isEqualTo("acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "settings"})
    void definitionsTakeNoNameThatExpressionsKnow(String taken) {
        String text = GOOD + "let: {" + taken + ": id}\n";
        assertThatThrownBy(() -> DeclarativeMapping.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MappingFileRejected.class)
                .hasMessage(
                        "line 12, let/%s: is a name that expressions know already; take another",
                        taken);
    }
}
