package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static io.tributary.history.jdbc.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.decision.DecisionKind;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.PageRequest;
import io.tributary.history.suggestion.Suggestion;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredSuggestionsTest {

    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcHistory history = TestDatabase.history(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
    }

    @Test
    void suggestsWhomWhatIsKnownOfThemMakesOne() {
        record(person("m1", "Ana María Ruiz Soler", email("ana")));
        record(person("m2", "Ana Maria Ruiz Soler", phone(1)));
        record(message("m3", 3, email("eve")));

        Suggestion found = open().get(0);
        assertThat(found.origin()).isEqualTo("matcher");
        assertThat(found.score()).isBetween(0.8, 1.0);
        assertThat(found.fields()).extracting(Suggestion.Field::field).contains("birth date");
        assertThat(List.of(found.left(), found.right()))
                .containsExactlyInAnyOrder(customer(email("ana")), customer(phone(1)));
        assertThat(history.suggestions().about(customer(phone(1)))).contains(found);
        assertThat(history.suggestions().about(customer(email("eve")))).isEmpty();
    }

    @Test
    void suggestsWhatALimitCutWhatTextNamedAndWhoSharesADevice() {
        for (int i = 0; i < 6; i++) {
            record(message("l" + i, i, phone(1), email("limit" + i)));
        }
        record(
                message(
                        "t",
                        20,
                        email("text"),
                        Identifier.of("email", "other@example.com", Proof.INFERRED)));
        Identifier device = Identifier.of("device", "d3v1ce-0042", Proof.STATED);
        record(message("d1", 30, device, email("left")));
        record(message("d2", 31, device, email("right")));

        assertThat(open())
                .extracting(Suggestion::origin)
                .containsExactlyInAnyOrder("limit", "text", "link");
        assertThat(open())
                .filteredOn(each -> each.origin().equals("limit"))
                .extracting(Suggestion::reason)
                .allMatch(reason -> reason.contains("limit is 5"));
    }

    @Test
    void forgetsWhatWasConfirmedOrRejected() {
        Identifier device = Identifier.of("device", "d3v1ce-0042", Proof.STATED);
        record(message("d1", 30, device, email("left")));
        record(message("d2", 31, device, email("right")));
        assertThat(open()).hasSize(1);

        var never =
                history.decisions()
                        .decide(DecisionKind.NEVER, email("left"), email("right"), "two", "eve");
        assertThat(open()).isEmpty();
        history.decisions().revoke(never.id(), "eve");
        assertThat(open()).hasSize(1);
        history.decisions()
                .decide(DecisionKind.ALWAYS, email("left"), email("right"), "one", "eve");
        assertThat(open()).isEmpty();
        assertThat(customer(email("left"))).isEqualTo(customer(email("right")));
    }

    @Test
    void givesPagesAndTakesNoForeignCursor() {
        Identifier device = Identifier.of("device", "d3v1ce-0042", Proof.STATED);
        for (String who : List.of("a", "b", "c")) {
            record(message("d" + who, 30, device, email(who)));
        }
        history.suggestionScan().run(100);

        var first = history.suggestions().open(PageRequest.first(2));
        var rest = history.suggestions().open(new PageRequest(2, first.next()));
        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isNull();
        assertThatThrownBy(() -> history.suggestions().open(new PageRequest(2, "1'; DROP")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comparesNobodyIfThereAreTooMany() {
        record(person("m1", "Ana María Ruiz Soler", email("ana")));
        record(person("m2", "Ana Maria Ruiz Soler", phone(1)));

        assertThat(history.suggestionScan().run(1).compared()).isFalse();
        assertThat(history.suggestions().open(PageRequest.first(10)).items())
                .extracting(Suggestion::origin)
                .doesNotContain("matcher");
    }

    private List<Suggestion> open() {
        history.suggestionScan().run(100);
        return history.suggestions().open(PageRequest.first(100)).items();
    }

    private CustomerId customer(Identifier identifier) {
        return history.history().customerBy(identifier).orElseThrow().id();
    }

    private void record(Interaction.Builder interaction) {
        history.recorder().record(List.of(event(interaction)));
    }

    private static Interaction.Builder person(String id, String name, Identifier identifier) {
        return message(id, 1)
                .participants(
                        List.of(
                                new Participant(
                                        ParticipantRole.CUSTOMER,
                                        name,
                                        List.of(identifier),
                                        Map.of(
                                                "birthDate", "1980-02-17",
                                                "street", "Calle de Alcalá 42",
                                                "postalCode", "28014"))));
    }
}
