package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.decision.Decisions;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.history.matching.MatchRules;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterRules;
import io.tributary.history.matter.MatterSummary;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.PageRequest;
import io.tributary.history.query.TimelineFilter;
import io.tributary.history.rebuild.FromScratch;
import io.tributary.history.rulebook.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.springframework.jdbc.core.JdbcTemplate;

/** The law of convergence: what is recorded is a function of the set of events. */
class ConvergenceTest {

    private static final Rules RULES =
            new Rules(World.RULES, MatterRules.defaults(), MatchRules.defaults());
    private static final DataSource ONE = TestDatabase.create();
    private static final DataSource OTHER = TestDatabase.create();

    private final FromScratch twin = new FromScratch(World.RULES, MatterRules.defaults());

    @Property(shrinking = ShrinkingMode.OFF)
    void anyOrderAndGroupingGivesWhatTheTwinGives(@ForAll Random random) {
        World world = new World(random);
        List<MappedEvent> events = world.events();
        List<Identifier[]> pairs = List.of(world.pair(), world.pair(), world.pair());
        TestDatabase.clear(ONE);
        TestDatabase.clear(OTHER);

        record(ONE, events, random);
        List<IdentityDecision> decisions = decide(ONE, pairs, random);
        List<MappedEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, events.size() / 3));
        Collections.shuffle(shuffled, random);
        int half = shuffled.size() / 2;
        record(OTHER, shuffled.subList(0, half), random);
        copyDecisions(ONE, OTHER);
        record(OTHER, shuffled.subList(half, shuffled.size()), random);

        FromScratch.Outcome expected =
                twin.compute(
                        events.stream().flatMap(e -> e.interactions().stream()).toList(),
                        decisions,
                        List.of());
        agrees(ONE, RULES, expected);
        CustomerSums.areOfTheInteractions(ONE);
        sameStateOnceSettled();
        CustomerSums.areOfTheInteractions(OTHER);
    }

    private static void sameStateOnceSettled() {
        settle(OTHER);
        sameState(ONE, OTHER);
    }

    /** What a decision that came first has not seen yet follows once it is looked at again. */
    static void settle(DataSource source) {
        Database database = new Database(source);
        new Recompute(database, new Correlators(database, () -> RULES))
                .of(
                        new JdbcTemplate(source)
                                .queryForList("SELECT id FROM interaction", UUID.class));
    }

    /** Some are revoked, some replaced. */
    private static List<IdentityDecision> decide(
            DataSource source, List<Identifier[]> pairs, Random random) {
        Decisions decisions = history(source).decisions();
        for (Identifier[] pair : pairs) {
            DecisionKind kind = random.nextBoolean() ? DecisionKind.ALWAYS : DecisionKind.NEVER;
            Decision made = decisions.decide(kind, pair[0], pair[1], "because", "ana");
            if (random.nextInt(4) == 0) {
                decisions.revoke(made.id(), "eve");
            }
        }
        return decisions.list(PageRequest.first(100)).items().stream()
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

    static void copyDecisions(DataSource one, DataSource to) {
        JdbcTemplate other = new JdbcTemplate(to);
        new JdbcTemplate(one)
                .query(
                        "SELECT to_jsonb(d)::text AS row FROM decision d",
                        row -> {
                            other.update(
                                    "INSERT INTO decision SELECT * FROM"
                                            + " jsonb_populate_record(NULL::decision, ?::jsonb)",
                                    row.getString("row"));
                        });
    }

    private static void record(DataSource source, List<MappedEvent> events, Random random) {
        JdbcHistory history = history(source);
        history.outbox().register("crm/main", DeliveryTerms.EVERYTHING);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(7));
            history.recorder().record(events.subList(from, to));
            from = to;
        }
    }

    private static JdbcHistory history(DataSource source) {
        return JdbcHistory.on(source, RULES);
    }

    static void sameState(DataSource one, DataSource other) {
        Map<String, List<Map<String, Object>>> expected = state(other);
        state(one)
                .forEach(
                        (table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));
    }

    /** All that is derived, but for times of recording and ids given in between. */
    private static Map<String, List<Map<String, Object>>> state(DataSource source) {
        Map<String, List<Map<String, Object>>> state = new TreeMap<>();
        Map.of(
                        "interaction",
                        "SELECT i.id, content::text, withdrawn, identifier_id, customer_name,"
                                + " m.first_interaction_id FROM interaction i"
                                + " LEFT JOIN matter_member b ON b.interaction_id = i.id"
                                + " LEFT JOIN matter m ON m.id = b.matter_id"
                                + " WHERE NOT withdrawn ORDER BY i.id",
                        "part",
                        "SELECT interaction_id, part_key, revision, md5(content)"
                                + " FROM interaction_part ORDER BY 1, 2",
                        "identifier",
                        "SELECT * FROM identifier ORDER BY id",
                        "edge",
                        "SELECT * FROM identity_edge ORDER BY left_id, right_id",
                        "customer",
                        "SELECT id, name, search, interaction_count, first_at, last_at,"
                                + " last_seen_at, channels::text"
                                + " FROM customer ORDER BY id",
                        "matter",
                        "SELECT first_interaction_id, state, subject, channels::text,"
                                + " opened_at, first_answered_at, resolved_at, quiet_at, last_at,"
                                + " interaction_count FROM matter ORDER BY first_interaction_id",
                        "source",
                        "SELECT source, interactions FROM source_activity"
                                + " WHERE interactions > 0 ORDER BY source",
                        "delivery",
                        "SELECT v.interaction_id, v.customer_id, v.state, v.occurred_at"
                                + " FROM delivery v JOIN interaction i ON i.id = v.interaction_id"
                                + " WHERE NOT i.withdrawn AND i.identifier_id IS NOT NULL"
                                + " ORDER BY 1")
                .forEach(
                        (table, query) ->
                                state.put(table, new JdbcTemplate(source).queryForList(query)));
        return state;
    }

    /** To the id. */
    static void agrees(DataSource source, Rules rules, FromScratch.Outcome expected) {
        JdbcHistory history = history(source);
        var views = history.history().latest(PageRequest.first(500)).items();
        assertThat(views).hasSameSizeAs(expected.interactions().values());
        assertThat(shared(source)).isEqualTo(ids(expected.customers().shared()));
        assertThat(identifiers(source)).isEqualTo(customers(expected));
        for (var view : views) {
            Interaction interaction = expected.interactions().get(view.id());
            assertThat(InteractionJson.canonicalBytes(view.interaction()))
                    .isEqualTo(InteractionJson.canonicalBytes(interaction));
            assertThat(view.customerId()).isEqualTo(expected.customerOf().get(view.id()));
            assertThat(view.matterId()).isEqualTo(expected.matters().get(view.id()));
        }
        customersAgree(history, rules, expected);
        mattersAgree(history, rules, expected);
    }

    private static Map<UUID, UUID> identifiers(DataSource source) {
        Map<UUID, UUID> customers = new TreeMap<>();
        new JdbcTemplate(source)
                .query(
                        "SELECT id, customer_id FROM identifier WHERE customer_id IS NOT NULL",
                        row -> {
                            customers.put(
                                    Columns.uuid(row, "id"), Columns.uuid(row, "customer_id"));
                        });
        return customers;
    }

    private static Map<UUID, UUID> customers(FromScratch.Outcome expected) {
        Map<UUID, UUID> customers = new TreeMap<>();
        expected.customers()
                .customers()
                .forEach((key, customer) -> customers.put(key.id().value(), customer.value()));
        return customers;
    }

    private static Set<UUID> shared(DataSource source) {
        return Set.copyOf(
                new JdbcTemplate(source)
                        .queryForList("SELECT id FROM identifier WHERE shared", UUID.class));
    }

    private static Set<UUID> ids(Collection<IdentifierKey> keys) {
        return keys.stream().map(key -> key.id().value()).collect(Collectors.toSet());
    }

    private static void customersAgree(
            JdbcHistory history, Rules rules, FromScratch.Outcome expected) {
        for (CustomerId id : expected.known(rules.identity())) {
            List<Interaction> own =
                    expected.interactions().values().stream()
                            .filter(each -> id.equals(expected.customerOf().get(each.id())))
                            .toList();
            var view = history.history().customer(id).orElseThrow();
            assertThat(view.id()).isEqualTo(id);
            assertThat(view.interactionCount()).isEqualTo(own.size());
            assertThat(view.channels())
                    .isEqualTo(own.stream().map(Interaction::channel).distinct().sorted().toList());
            assertThat(
                            history.history()
                                    .timeline(id, TimelineFilter.ALL, PageRequest.first(500))
                                    .items())
                    .extracting(each -> each.id())
                    .containsExactlyInAnyOrderElementsOf(
                            own.stream().map(Interaction::id).toList());
        }
    }

    private static void mattersAgree(
            JdbcHistory history, Rules rules, FromScratch.Outcome expected) {
        for (MatterId id : Set.copyOf(expected.matters().values())) {
            List<Interaction> members =
                    expected.interactions().values().stream()
                            .filter(each -> id.equals(expected.matters().get(each.id())))
                            .toList();
            MatterSummary summary =
                    MatterSummary.of(members, rules.matters().quiet()).at(Instant.now());
            MatterView view = history.history().matter(id).orElseThrow();
            assertThat(view.id()).isEqualTo(id);
            assertThat(view.state()).isEqualTo(summary.state());
            assertThat(view.channels()).isEqualTo(summary.channels());
            assertThat(view.references()).isEqualTo(summary.references());
            assertThat(view.agents()).isEqualTo(summary.agents());
            assertThat(view.subject()).isEqualTo(summary.subject());
            assertThat(view.openedAt()).isEqualTo(summary.openedAt());
            assertThat(view.firstAnsweredAt()).isEqualTo(summary.firstAnsweredAt());
            assertThat(view.resolvedAt()).isEqualTo(summary.resolvedAt());
            assertThat(view.links()).isEqualTo(expected.linksOf(id));
            assertThat(view.interactionCount()).isEqualTo(summary.interactionCount());
            assertThat(view.lastInteractionAt()).isEqualTo(summary.lastInteractionAt());
        }
    }
}
