package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.erasure.ErasureReceipt;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.matching.MatchRules;
import io.tributary.history.matter.MatterRules;
import io.tributary.history.query.PageRequest;
import io.tributary.history.rebuild.FromScratch;
import io.tributary.history.rulebook.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The law of erasure: erasing people leaves, to the id, the history of a hub that never saw them.
 * What that hub saw, {@link ErasureModel} says.
 */
class ErasureLawTest {

    private static final Rules RULES =
            new Rules(World.RULES, MatterRules.defaults(), MatchRules.defaults());
    private static final DataSource ONE = TestDatabase.create();
    private static final DataSource NEVER = TestDatabase.create();

    private final JdbcHistory history = JdbcHistory.on(ONE, RULES);
    private ErasureModel model = new ErasureModel(RULES);
    private long interactions;
    private long redacted;

    @Property(shrinking = ShrinkingMode.OFF)
    void leavesTheHistoryOfAHubThatNeverSawThem(@ForAll Random random) {
        model = new ErasureModel(RULES);
        interactions = 0;
        redacted = 0;
        TestDatabase.clear(ONE);
        TestDatabase.clear(NEVER);
        history.outbox().register("crm/main", DeliveryTerms.EVERYTHING);
        World world = new World(random);
        List<MappedEvent> events = new ArrayList<>(world.events());
        events.addAll(events.subList(0, events.size() / 3));
        Collections.shuffle(events, random);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(9));
            record(events.subList(from, to));
            from = to;
            sometimes(random, world);
        }
        erase(random);

        FromScratch.Outcome left = model.outcome(decisions());
        ConvergenceTest.agrees(ONE, RULES, left);
        neverSeen();
        ConvergenceTest.sameState(ONE, NEVER);
        assertThat(Rebuilds.all(history.rebuild(), false).samples()).isEmpty();
        Statistics.label("of their own, taken out of others'")
                .collect(interactions > 0, redacted > 0);
    }

    private void sometimes(Random random, World world) {
        if (random.nextInt(4) == 0) {
            Identifier[] pair = world.pair();
            DecisionKind kind = random.nextBoolean() ? DecisionKind.ALWAYS : DecisionKind.NEVER;
            Decision made = history.decisions().decide(kind, pair[0], pair[1], "because", "ana");
            if (random.nextInt(4) == 0) {
                history.decisions().revoke(made.id(), "eve");
            }
        }
        if (random.nextInt(6) == 0) {
            erase(random);
        }
    }

    private void record(List<MappedEvent> batch) {
        history.recorder().record(batch);
        batch.forEach(model::record);
    }

    private void erase(Random random) {
        List<UUID> known =
                new JdbcTemplate(ONE)
                        .queryForList("SELECT id FROM customer ORDER BY id", UUID.class);
        if (known.isEmpty()) {
            return;
        }
        CustomerId customer = new CustomerId(known.get(random.nextInt(known.size())));
        model.erase(customer, decisions());
        ErasureReceipt receipt = history.erasure().erase(customer, "ada", "asked to").orElseThrow();
        interactions += receipt.interactions();
        redacted += receipt.redacted();
    }

    private List<IdentityDecision> decisions() {
        return history.decisions().list(PageRequest.first(100)).items().stream()
                .filter(Decision::holds)
                .map(
                        each ->
                                IdentityDecision.between(
                                        each.id().value(),
                                        each.kind() == DecisionKind.ALWAYS,
                                        DecisionRows.key(each.left()),
                                        DecisionRows.key(each.right()),
                                        each.at()))
                .toList();
    }

    private void neverSeen() {
        JdbcHistory never = JdbcHistory.on(NEVER, RULES);
        never.outbox().register("crm/main", DeliveryTerms.EVERYTHING);
        never.recorder().record(model.left());
        ConvergenceTest.copyDecisions(ONE, NEVER);
        ConvergenceTest.settle(NEVER);
    }
}
