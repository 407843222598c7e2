package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.rebuild.RebuildReport;
import io.tributary.history.rulebook.RuleVersion;
import io.tributary.history.rulebook.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** After new rules have settled, the history is what it were if they had always held. */
class SettlingTest {

    private static final DataSource SETTLED = TestDatabase.create();
    private static final DataSource FRESH = TestDatabase.create();

    @Property(shrinking = ShrinkingMode.OFF)
    void settlesToWhatTheRulesAlwaysMade(@ForAll Random random) {
        List<MappedEvent> events = new World(random).events();
        TestDatabase.clear(SETTLED);
        TestDatabase.clear(FRESH);
        JdbcHistory history = JdbcHistory.on(SETTLED, Rules.packaged());
        history.ruleBook().activate(RuleTexts.ONE, "ada", "begin");
        history.outbox().register("crm/main", DeliveryTerms.EVERYTHING);

        int before = random.nextInt(events.size() + 1);
        record(history, events.subList(0, before), random);
        history.ruleBook().activate(RuleTexts.OTHER, "ada", "try");
        settleWhileRecording(history, events.subList(before, events.size()), random);

        RuleVersion active = JdbcHistory.on(SETTLED, Rules.packaged()).ruleBook().active();
        assertThat(active.settledAt()).isNotNull();
        assertThat(active.settled()).isEqualTo(1);
        JdbcHistory fresh = JdbcHistory.on(FRESH, Rules.parse(RuleTexts.OTHER, 2));
        fresh.outbox().register("crm/main", DeliveryTerms.EVERYTHING);
        record(fresh, shuffled(events, random), random);
        ConvergenceTest.sameState(SETTLED, FRESH);
        assertThat(differences(history)).isEmpty();
        assertThat(differences(fresh)).isEmpty();
    }

    /** Two instances take turns; some chunks come between batches. */
    private static void settleWhileRecording(
            JdbcHistory one, List<MappedEvent> events, Random random) {
        JdbcHistory other = JdbcHistory.on(SETTLED, Rules.packaged());
        List<MappedEvent> left = new ArrayList<>(events);
        Collections.shuffle(left, random);
        boolean more = true;
        while (more || !left.isEmpty()) {
            JdbcHistory history = random.nextBoolean() ? one : other;
            if (!left.isEmpty() && random.nextBoolean()) {
                history.recorder().record(List.of(left.remove(0)));
            } else {
                more = history.settling().step(1 + random.nextInt(5));
            }
        }
    }

    private static void record(JdbcHistory history, List<MappedEvent> events, Random random) {
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(7));
            history.recorder().record(events.subList(from, to));
            from = to;
        }
    }

    private static List<MappedEvent> shuffled(List<MappedEvent> events, Random random) {
        List<MappedEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<RebuildReport.Difference> differences(JdbcHistory history) {
        RebuildReport report = Rebuilds.all(history.rebuild(), false);
        assertThat(report.state()).isEqualTo("done");
        return report.samples();
    }
}
