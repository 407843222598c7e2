package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static io.tributary.history.jdbc.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.decision.DecisionKind;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.PageRequest;
import io.tributary.history.rulebook.Rules;
import io.tributary.history.rules.RuleFile;
import io.tributary.history.suggestion.Suggestion;
import io.tributary.history.suggestion.SuggestionScan.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SuggestionScanTest {

    private static final DataSource SOURCE = TestDatabase.create();
    private static final List<String> NAMES =
            List.of("Ana Ruiz", "Anna Ruiz", "Ana Ruis", "Jan Smit", "Johan Smit", "Eve Okafor");

    private final JdbcHistory history = TestDatabase.history(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
    }

    @RepeatedTest(4)
    void findsWhatGoingThroughAllWouldFind(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int batch = 0; batch < 6; batch++) {
            for (int i = 0; i < 6; i++) {
                record(anybody(random, "m" + random.nextInt(25)));
            }
            if (batch > 2) {
                var kind = random.nextBoolean() ? DecisionKind.NEVER : DecisionKind.ALWAYS;
                history.decisions().decide(kind, mail(random), phone(1), "told", "eve");
            }
            assertThat(scan().whole()).isEqualTo(batch == 0);
            List<String> found = told();
            history.suggestionScan().requestWhole();
            assertThat(scan().whole()).isTrue();
            assertThat(told()).as("batch " + batch).isEqualTo(found);
        }
        assertThat(open()).isNotEmpty();
    }

    @Test
    void looksOnlyAtThoseWhoChanged() {
        for (int i = 0; i < 30; i++) {
            record(message("a" + i, i, email("a" + i)));
        }
        assertThat(scan()).extracting(Report::customers, Report::whole).containsExactly(30L, true);
        assertThat(scan()).isEqualTo(new Report(0, false, false, 0));

        record(person("b", "Ana María Ruiz Soler", email("ana")));
        record(person("c", "Ana Maria Ruiz Soler", phone(1)));

        assertThat(TestDatabase.history(SOURCE).suggestionScan().run(100))
                .extracting(Report::customers, Report::whole, Report::compared)
                .containsExactly(2L, false, true);
        assertThat(open().get(0).origin()).isEqualTo("matcher");
        assertThat(open().get(0).reason()).endsWith("rule matching v1");
    }

    @Test
    void goesThroughAllWhenTheRulesChange() throws IOException {
        record(person("b", "Ana María Ruiz Soler", email("ana")));
        record(person("c", "Ana Maria Ruiz Soler", phone(1)));
        scan();
        assertThat(open()).anyMatch(each -> each.origin().equals("matcher"));

        history.ruleBook().activate(packaged(), "eve", "first");
        int version =
                history.ruleBook()
                        .activate(
                                packaged().replace("suggestAbove: 0.8", "suggestAbove: 1.0"),
                                "eve",
                                "nothing but certainty")
                        .version();

        assertThat(Rules.parse(history.ruleBook().active().yaml(), version).matching().version())
                .isEqualTo(version);
        assertThat(scan().whole()).isTrue();
        assertThat(open()).noneMatch(each -> each.origin().equals("matcher"));
    }

    private static String packaged() throws IOException {
        try (InputStream yaml = RuleFile.packaged()) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Interaction.Builder anybody(Random random, String id) {
        List<Identifier> known = new ArrayList<>(List.of(mail(random)));
        if (random.nextInt(3) == 0) {
            known.add(phone(random.nextInt(4)));
        }
        if (random.nextInt(4) == 0) {
            known.add(Identifier.of("device", "d3v1ce-004" + random.nextInt(3), Proof.STATED));
        }
        if (random.nextInt(6) == 0) {
            known.add(Identifier.of("email", "p3@example.com", Proof.INFERRED));
        }
        return by(id, NAMES.get(random.nextInt(NAMES.size())), known);
    }

    private static Identifier mail(Random random) {
        return email("p" + random.nextInt(9));
    }

    private static Interaction.Builder person(String id, String name, Identifier identifier) {
        return by(id, name, List.of(identifier));
    }

    private static Interaction.Builder by(String id, String name, List<Identifier> identifiers) {
        Map<String, String> traits =
                Map.of(
                        "birthDate", "1980-02-17",
                        "street", "Calle de Alcalá 42",
                        "postalCode", "28014");
        return message(id, 1)
                .participants(
                        List.of(
                                new Participant(
                                        ParticipantRole.CUSTOMER, name, identifiers, traits)));
    }

    private void record(Interaction.Builder interaction) {
        history.recorder().record(List.of(event(interaction)));
    }

    private Report scan() {
        return history.suggestionScan().run(100);
    }

    private List<Suggestion> open() {
        return history.suggestions().open(PageRequest.first(500)).items();
    }

    /** Without the values that were compared. */
    private List<String> told() {
        return open().stream()
                .map(
                        each ->
                                "%s %s %s %s %s"
                                        .formatted(
                                                each.leftIdentifier().value(),
                                                each.rightIdentifier().value(),
                                                each.origin(),
                                                each.score(),
                                                each.reason()))
                .toList();
    }
}
