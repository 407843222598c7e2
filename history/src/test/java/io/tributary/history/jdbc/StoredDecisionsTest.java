package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static io.tributary.history.jdbc.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.decision.Choice;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.events.HistoryEvent;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.PageRequest;
import io.tributary.history.rebuild.RebuildReport;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredDecisionsTest {

    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcHistory history = TestDatabase.history(SOURCE);

    /** Ana has three mail addresses and a phone that is her brother's; all know each other. */
    @BeforeEach
    void record() {
        TestDatabase.clear(SOURCE);
        history.recorder()
                .record(
                        List.of(
                                event(message("1", 1, email("a"), email("b"), phone(1))),
                                event(message("2", 2, email("b"), email("c"), phone(1)))));
    }

    @Test
    void separatesInOneStepWhatSeveralLinksJoin() {
        List<Decision> decided = history.decisions().decide(notThePhones("a", "b", "c"), "leila");

        assertThat(decided)
                .hasSize(3)
                .allMatch(each -> each.kind() == DecisionKind.NEVER && each.by().equals("leila"))
                .extracting(Decision::at)
                .containsOnly(decided.get(0).at());
        assertThat(customer(phone(1))).isNotEqualTo(customer(email("a")));
        assertThat(customer(email("c"))).isEqualTo(customer(email("a")));
        assertThat(history.eventLog().after(0, 100))
                .extracting(HistoryEvent::type)
                .filteredOn("customer.split"::equals)
                .hasSize(1);
        assertThat(Rebuilds.all(history.rebuild(), false))
                .extracting(RebuildReport::state, RebuildReport::samples)
                .containsExactly("done", List.of());
    }

    @Test
    void decidesNothingIfOneIsWrong() {
        List<Choice> choices = new ArrayList<>(notThePhones("a"));
        choices.add(never(email("b"), Identifier.of("email", "null", Proof.STATED)));

        assertThatThrownBy(() -> history.decisions().decide(choices, "leila"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[1].right: names nobody");
        assertThatThrownBy(() -> history.decisions().decide(notThePhones("a", "a"), "leila"))
                .hasMessageStartingWith("[1].right: the two are decided about twice");
        assertThatThrownBy(() -> history.decisions().decide(List.of(), "leila"))
                .hasMessageContaining("1 to 1000");
        assertThat(history.decisions().list(PageRequest.first(10)).items()).isEmpty();
        assertThat(customer(phone(1))).isEqualTo(customer(email("a")));
    }

    private static List<Choice> notThePhones(String... mails) {
        List<Choice> choices = new ArrayList<>();
        for (String mail : mails) {
            choices.add(never(phone(1), email(mail)));
        }
        return choices;
    }

    private static Choice never(Identifier left, Identifier right) {
        return new Choice(DecisionKind.NEVER, left, right, "her brother's");
    }

    private CustomerId customer(Identifier identifier) {
        return history.history().customerBy(identifier).orElseThrow().id();
    }
}
