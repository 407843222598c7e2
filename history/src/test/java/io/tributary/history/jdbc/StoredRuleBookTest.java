package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.LinkView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.rulebook.RuleBook;
import io.tributary.history.rulebook.RuleVersion;
import io.tributary.history.rulebook.Rules;
import io.tributary.history.rules.RulesRejected;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class StoredRuleBookTest {

    private static final DataSource DATABASE = TestDatabase.create();

    private JdbcHistory history;
    private RuleBook book;

    @BeforeEach
    void setUp() {
        TestDatabase.clear(DATABASE);
        history = JdbcHistory.on(DATABASE, RuleTexts.one());
        book = history.ruleBook();
    }

    @Test
    void countsActivations() {
        RuleVersion one = book.activate(RuleTexts.ONE, "ada", "begin");
        RuleVersion two = book.activate(RuleTexts.OTHER, "otto", "stricter");

        assertThat(one.version()).isEqualTo(1);
        assertThat(two)
                .usingRecursiveComparison()
                .ignoringFields("activatedAt")
                .isEqualTo(
                        new RuleVersion(
                                2,
                                RuleTexts.OTHER,
                                "otto",
                                "stricter",
                                two.activatedAt(),
                                0,
                                null));
        assertThat(book.active()).isEqualTo(two);
        assertThat(book.find(1)).contains(one);
        assertThat(book.find(3)).isEmpty();
        Page<RuleVersion> newest = book.versions(PageRequest.first(1));
        assertThat(newest.items()).containsExactly(two);
        assertThat(book.versions(new PageRequest(1, newest.next())).items()).containsExactly(one);
        assertThatThrownBy(() -> book.versions(new PageRequest(1, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void takesNoFileThatIsNotValid() {
        assertThatThrownBy(() -> book.activate(RuleTexts.ONE.replace("MERGE", "MERG"), "ada", ""))
                .isInstanceOfSatisfying(
                        RulesRejected.class,
                        rejected -> {
                            assertThat(rejected.section()).isEqualTo("identity");
                            assertThat(rejected.entry()).startsWith("types.").endsWith(".role");
                            assertThat(rejected.line()).isBetween(3, 5);
                        })
                .hasMessageContaining("'MERG' is not one of merge, link, lookup");
        assertThatThrownBy(() -> book.preview("identity: ["))
                .isInstanceOfSatisfying(
                        RulesRejected.class, rejected -> assertThat(rejected.line()).isNotNull());
        assertThatThrownBy(book::active).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void configurationActivatesItsFileOnceAndWinsWhenTheFileChanges() {
        assertThat(book.configure(RuleTexts.ONE, false).version()).isEqualTo(1);
        assertThat(book.configure(RuleTexts.ONE, false).version()).isEqualTo(1);
        book.activate(RuleTexts.OTHER, "ada", "over the API");

        assertThat(book.configure(RuleTexts.ONE, false).yaml()).isEqualTo(RuleTexts.OTHER);
        String changed = RuleTexts.ONE + "# changed\n";
        assertThat(book.configure(changed, false))
                .extracting(RuleVersion::version, RuleVersion::by, RuleVersion::yaml)
                .containsExactly(3, RuleVersion.CONFIGURATION, changed);
    }

    @Test
    void shippedRulesNeverTakeThePlaceOfAPersons() {
        book.configure(RuleTexts.ONE, true);
        assertThat(book.configure(RuleTexts.ONE + "# newer hub\n", true).version()).isEqualTo(2);
        book.activate(RuleTexts.OTHER, "ada", "ours");

        assertThat(book.configure(RuleTexts.ONE + "# newest hub\n", true).yaml())
                .isEqualTo(RuleTexts.OTHER);
    }

    @Test
    void instancesThatStartTogetherMakeOneVersion() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            Callable<RuleVersion> start =
                    () ->
                            JdbcHistory.on(DATABASE, RuleTexts.one())
                                    .ruleBook()
                                    .configure(RuleTexts.ONE, false);
            for (var started : instances.invokeAll(List.of(start, start, start, start))) {
                assertThat(started.get().version()).isEqualTo(1);
            }
        } finally {
            instances.shutdownNow();
        }
        assertThat(book.versions(PageRequest.first(9)).items()).hasSize(1);
    }

    @Test
    void allInstancesRecordAndReadByANewVersionAtOnce() {
        JdbcHistory other = JdbcHistory.on(DATABASE, RuleTexts.one());
        book.activate(RuleTexts.ONE, "ada", "begin");
        other.recorder().record(List.of(Events.event(Events.message("1", 1, Events.other("ABC")))));
        Identifier small = Identifier.of("badge", "abc", Proof.NETWORK);
        assertThat(other.history().customerBy(small)).isEmpty();

        book.activate(RuleTexts.OTHER, "ada", "case does not matter");
        other.recorder()
                .record(
                        List.of(
                                Events.event(
                                        Events.message(
                                                "2", 2, Events.other("ABC"), Events.email("a")))));

        var found = other.history().customerBy(small).orElseThrow();
        assertThat(found.interactionCount()).isEqualTo(1);
        assertThat(other.history().why(found.id(), PageRequest.first(100)).items())
                .extracting(LinkView::rule)
                .containsExactly("identity v2");
    }

    @Test
    void losesNothingByAVersionThatItDoesNotUnderstand() {
        book.activate(RuleTexts.ONE, "ada", "begin");
        new JdbcTemplate(DATABASE)
                .update(
                        """
                        INSERT INTO rule_version (version, yaml, configured, activated_by, reason,
                                                  activated_at)
                        VALUES (2, 'identity: {telepathy: true}', false, 'newer', 'newer', now())
                        """);

        var batch = List.of(Events.event(Events.message("1", 1, Events.email("ana"))));
        assertThatThrownBy(() -> history.recorder().record(batch))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("version 2 of the rules")
                .hasMessageContaining("section identity");
        assertThatThrownBy(() -> history.history().customerBy(Events.email("ana")))
                .isInstanceOf(TransientFailure.class);

        book.activate(RuleTexts.ONE, "ada", "back");
        history.recorder().record(batch);
        assertThat(history.history().customerBy(Events.email("ana"))).isPresent();
    }

    @Test
    void settlesInChunksAndGoesOnWhereAnotherInstanceStopped() {
        book.activate(RuleTexts.ONE, "ada", "begin");
        history.recorder()
                .record(
                        java.util.stream.IntStream.range(0, 10)
                                .mapToObj(
                                        i ->
                                                Events.event(
                                                        Events.message(
                                                                "m" + i, i, Events.email("p" + i))))
                                .collect(Collectors.toList()));

        assertThat(history.settling().step(4)).isTrue();
        double share = book.active().settled();
        assertThat(share).isBetween(0.0001, 0.9999);
        JdbcHistory restarted = JdbcHistory.on(DATABASE, Rules.packaged());
        assertThat(restarted.settling().step(4)).isTrue();
        assertThat(restarted.ruleBook().active().settled()).isGreaterThan(share);
        assertThat(restarted.settling().step(4)).isFalse();

        assertThat(book.active().settledAt()).isNotNull();
        assertThat(book.active().settled()).isEqualTo(1);
        assertThat(history.settling().step(4)).isFalse();
        book.activate(RuleTexts.OTHER, "ada", "anew");
        assertThat(book.active().settled()).isZero();
    }
}
