package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.query.PageRequest;
import io.tributary.history.rebuild.RebuildReport;
import io.tributary.history.rulebook.RuleVersion;
import io.tributary.history.rulebook.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Several instances on one database at once, each recording with several threads, while people
 * decide, rules change, and rebuilds run: nobody fails, and what is left is what one alone makes.
 */
class ContentionTest {

    private static final DataSource SHARED = TestDatabase.create();
    private static final DataSource ALONE = TestDatabase.create();

    /** More of them: {@code -Dtributary.contention.tries=500}. */
    private static final int TRIES = Integer.getInteger("tributary.contention.tries", 2);

    private static final long FIRST_SEED = Long.getLong("tributary.contention.seed", 1);

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void instancesThatRecordAtOnceMakeWhatOneAloneMakes(int instances) throws Exception {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            try {
                contend(instances, new Random(seed));
            } catch (AssertionError | Exception e) {
                throw new AssertionError("seed " + seed + " of " + instances + " instances", e);
            }
        }
    }

    private static void contend(int instances, Random random) throws Exception {
        TestDatabase.clear(SHARED);
        TestDatabase.clear(ALONE);
        List<MappedEvent> events = events(random);

        List<RebuildReport> rebuilt;
        try (Contention contention = new Contention(SHARED, instances, events, random)) {
            rebuilt = contention.run();
        }

        assertThat(rebuilt).allMatch(report -> report.differences() == 0);
        assertThat(rebuilt).anyMatch(report -> report.state().equals("done"));
        RuleVersion active = history(SHARED).ruleBook().active();
        assertThat(active.settledAt()).isNotNull();
        Rules rules = Rules.parse(active.yaml(), active.version());
        nothingIsLost(events);
        CustomerSums.areOfTheInteractions(SHARED);
        agreesWithTheTwin(events, rules);
        recordAlone(events, active);
        ConvergenceTest.sameState(SHARED, ALONE);
    }

    /** Of few values, so that all threads write about the same people, orders and threads. */
    private static List<MappedEvent> events(Random random) {
        List<MappedEvent> events = new ArrayList<>(new MatterWorld(random).events());
        while (events.size() < 80) {
            events.addAll(new World(random).events());
        }
        return events;
    }

    private static void nothingIsLost(List<MappedEvent> events) {
        assertThat(
                        new JdbcTemplate(SHARED)
                                .queryForList(
                                        "SELECT source || ' ' || event_id FROM raw_content",
                                        String.class))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream()
                                .map(event -> event.raw().source() + " " + event.raw().eventId())
                                .distinct()
                                .toList());
    }

    private static void agreesWithTheTwin(List<MappedEvent> events, Rules rules) {
        List<Interaction> accepted =
                events.stream().flatMap(event -> event.interactions().stream()).toList();
        DecisionTable decisions = new DecisionTable(new Database(SHARED));
        ConvergenceTest.agrees(
                SHARED,
                rules,
                Twin.outcome(rules, accepted, decisions.all(), decisions.allAboutMatters()));
        assertThat(Rebuilds.all(history(SHARED).rebuild(), false).samples()).isEmpty();
    }

    private static void recordAlone(List<MappedEvent> events, RuleVersion active) {
        JdbcHistory alone = history(ALONE);
        alone.outbox().register(Contention.TARGET, DeliveryTerms.EVERYTHING);
        alone.ruleBook().activate(active.yaml(), "ada", "the rules that hold in the end");
        ConvergenceTest.copyDecisions(SHARED, ALONE);
        for (int from = 0; from < events.size(); from += 50) {
            alone.recorder().record(events.subList(from, Math.min(events.size(), from + 50)));
        }
        Database database = new Database(ALONE);
        new Recompute(
                        database,
                        new Correlators(
                                database, () -> Rules.parse(active.yaml(), active.version())))
                .of(new JdbcTemplate(ALONE).queryForList("SELECT id FROM interaction", UUID.class));
        assertThat(alone.history().latest(PageRequest.first(1)).items()).isNotEmpty();
    }

    private static JdbcHistory history(DataSource source) {
        return JdbcHistory.on(source, RuleTexts.one());
    }
}
