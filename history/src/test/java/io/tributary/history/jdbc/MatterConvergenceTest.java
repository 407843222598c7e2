package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Proof;
import io.tributary.history.matching.MatchRules;
import io.tributary.history.matter.MatterDecision;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.matter.MatterSummary;
import io.tributary.history.query.MatterView;
import io.tributary.history.rebuild.FromScratch;
import io.tributary.history.rulebook.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.springframework.jdbc.core.JdbcTemplate;

/** The law of convergence, of matters: checked against the twin after every batch. */
class MatterConvergenceTest {

    private static final DataSource SOURCE = TestDatabase.create();
    private static final Instant NOW = Events.NOON.plus(Duration.ofDays(8));

    private final FromScratch twin = new FromScratch(World.RULES, MatterWorld.RULES);
    private final JdbcHistory stored =
            JdbcHistory.on(
                    SOURCE,
                    new Rules(World.RULES, MatterWorld.RULES, MatchRules.defaults()),
                    1_000,
                    InstantSource.fixed(NOW));
    private final Database database = new Database(SOURCE);
    private final Matters matters = new Matters(database, new MatterKeys(MatterWorld.RULES));

    @Property(shrinking = ShrinkingMode.OFF)
    void everyBatchGivesWhatTheTwinGives(@ForAll Random random) {
        MatterWorld world = new MatterWorld(random);
        List<MappedEvent> events = world.events();
        List<MatterDecision> decisions = new ArrayList<>(world.decisions());
        events.addAll(List.copyOf(events.subList(0, events.size() / 4)));
        Collections.shuffle(events, random);
        TestDatabase.clear(SOURCE);

        List<Interaction> known = new ArrayList<>();
        List<MatterDecision> valid = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(6));
            stored.recorder().record(events.subList(from, to));
            events.subList(from, to).forEach(each -> known.addAll(each.interactions()));
            from = to;
            if (!decisions.isEmpty() && random.nextInt(3) == 0) {
                decide(decisions.remove(0), valid);
            } else if (!valid.isEmpty() && random.nextInt(12) == 0) {
                revoke(valid.remove(0));
            }
            if (random.nextInt(20) == 0) {
                reconsider(Set.copyOf(some(known, random)));
            }
            FromScratch.Outcome expected = twin.compute(known, List.of(), valid);
            assertThat(recorded()).isEqualTo(new TreeMap<>(expected.matters()));
            assertThat(sizes()).isEqualTo(sizes(expected));
        }
        agrees(twin.compute(known, List.of(), valid));
        leavesNothingBehind();
    }

    /** Whose message it is changes with an edit of what answered it before, and back. */
    @Example
    void nobodysAnswerStandsWithTheOneCustomerWhoSentTheMessageAndWithNoneOfTwo() {
        Interaction.Builder other = message("other", 74, account(1));
        List<Interaction> steps =
                List.of(
                        message("nobody", 14).replyTo(List.of("m2")).build(),
                        other.replyTo(List.of("m2")).build(),
                        message("sent", 108, account(3)).messageId("m2").build(),
                        other.revision(1).replyTo(List.of()).messageId("m2").build(),
                        other.revision(2).replyTo(List.of("m2")).messageId(null).build());

        assertThat(countsAfterEach(steps)).containsExactly(1, 1, 2, 3, 2);
    }

    /** What continues what moves moves with it, and counts once, though it seemed to stay. */
    @Example
    void whatGoesWithOthersIntoAnotherMatterIsCountedThereOnce() {
        List<Interaction> steps =
                List.of(
                        message("last", 28, account(0)).build(),
                        message("third", 12, account(0), account(1)).channel(Channel.PHONE).build(),
                        message("edited", 13, account(0))
                                .channel(Channel.PHONE)
                                .messageId("m0")
                                .build(),
                        message("other", 1, account(3)).replyTo(List.of("m0")).build(),
                        message("alone", 46).build(),
                        message("second", 3, account(0)).build(),
                        message("both", 25).thread("t7").replyTo(List.of("m0")).build(),
                        message("first", 2, account(0), account(1))
                                .channel(Channel.PHONE)
                                .thread("t7")
                                .build(),
                        message("edited", 13).revision(1).build());

        assertThat(countsAfterEach(steps)).endsWith(3);
    }

    /** How many matters there are, each time as the twin has them. */
    private List<Integer> countsAfterEach(List<Interaction> steps) {
        TestDatabase.clear(SOURCE);
        List<Interaction> known = new ArrayList<>();
        List<Integer> matters = new ArrayList<>();
        for (Interaction step : steps) {
            stored.recorder().record(List.of(Events.event(step)));
            known.add(step);
            FromScratch.Outcome expected = twin.compute(known, List.of(), List.of());
            assertThat(recorded()).isEqualTo(new TreeMap<>(expected.matters()));
            assertThat(sizes()).isEqualTo(sizes(expected));
            matters.add(sizes().size());
        }
        return matters;
    }

    private static Interaction.Builder message(String id, int hour, Identifier... identifiers) {
        return Events.message(id, 60 * hour, identifiers).messageId(null);
    }

    private static Identifier account(int number) {
        return Identifier.scoped("account", "app", "account-" + number, Proof.AUTHENTICATED);
    }

    /** Of two interactions one decision holds at a time. */
    private void decide(MatterDecision decision, List<MatterDecision> valid) {
        Set<InteractionId> pair = Set.of(decision.left(), decision.right());
        if (valid.stream().anyMatch(each -> Set.of(each.left(), each.right()).equals(pair))) {
            return;
        }
        valid.add(decision);
        new JdbcTemplate(SOURCE)
                .update(
                        "INSERT INTO decision (id, kind, subject, left_id, right_id, left_text,"
                                + " right_text, reason, decided_by, decided_at)"
                                + " VALUES (?, ?, 'matter', ?, ?, '', '', '', 'me', ?)",
                        decision.id(),
                        decision.always() ? "always" : "never",
                        decision.left().value(),
                        decision.right().value(),
                        OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC));
        reconsider(Set.of(decision.left(), decision.right()));
    }

    private void revoke(MatterDecision decision) {
        new JdbcTemplate(SOURCE)
                .update("UPDATE decision SET revoked_at = now() WHERE id = ?", decision.id());
        reconsider(Set.of(decision.left(), decision.right()));
    }

    private void reconsider(Set<InteractionId> ids) {
        database.write(
                "reconsider",
                () ->
                        matters.update(
                                List.of(),
                                Set.of(),
                                ids.stream().map(InteractionId::value).collect(Collectors.toSet()),
                                Map.of(),
                                true));
    }

    private static List<InteractionId> some(List<Interaction> known, Random random) {
        return known.stream()
                .filter(each -> random.nextInt(4) == 0)
                .map(Interaction::id)
                .distinct()
                .toList();
    }

    private static Map<InteractionId, MatterId> recorded() {
        Map<InteractionId, MatterId> matters = new TreeMap<>();
        new JdbcTemplate(SOURCE)
                .query(
                        "SELECT i.id, m.first_interaction_id FROM interaction i"
                                + " JOIN matter_member b ON b.interaction_id = i.id"
                                + " JOIN matter m ON m.id = b.matter_id WHERE NOT i.withdrawn",
                        row -> {
                            matters.put(
                                    new InteractionId(Columns.uuid(row, "id")),
                                    new MatterId(Columns.uuid(row, "first_interaction_id")));
                        });
        return matters;
    }

    private static Map<MatterId, Long> sizes() {
        Map<MatterId, Long> sizes = new HashMap<>();
        new JdbcTemplate(SOURCE)
                .query(
                        "SELECT first_interaction_id, interaction_count FROM matter",
                        row -> {
                            sizes.put(
                                    new MatterId(Columns.uuid(row, "first_interaction_id")),
                                    row.getLong("interaction_count"));
                        });
        return sizes;
    }

    private static Map<MatterId, Long> sizes(FromScratch.Outcome expected) {
        return expected.matters().values().stream()
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private void agrees(FromScratch.Outcome expected) {
        for (MatterId id : new HashSet<>(expected.matters().values())) {
            List<Interaction> members =
                    expected.interactions().values().stream()
                            .filter(each -> id.equals(expected.matters().get(each.id())))
                            .toList();
            MatterSummary summary = MatterSummary.of(members, MatterWorld.RULES.quiet()).at(NOW);
            MatterView view = stored.history().matter(id).orElseThrow();
            assertThat(view)
                    .isEqualTo(
                            new MatterView(
                                    id,
                                    expected.customerOf().get(new InteractionId(id.value())),
                                    summary.state(),
                                    summary.subject(),
                                    summary.channels(),
                                    summary.references(),
                                    summary.agents(),
                                    summary.openedAt(),
                                    summary.firstAnsweredAt(),
                                    summary.resolvedAt(),
                                    summary.lastInteractionAt(),
                                    summary.interactionCount(),
                                    expected.linksOf(id)));
        }
        openMattersAgree(expected);
    }

    private void openMattersAgree(FromScratch.Outcome expected) {
        for (var customer : Set.copyOf(expected.customers().customers().values())) {
            Set<MatterId> open =
                    expected.interactions().keySet().stream()
                            .filter(id -> customer.equals(expected.customerOf().get(id)))
                            .map(id -> expected.matters().get(id))
                            .filter(id -> id != null)
                            .filter(
                                    id ->
                                            stored.history()
                                                    .matter(id)
                                                    .orElseThrow()
                                                    .state()
                                                    .isOpen())
                            .collect(Collectors.toSet());
            assertThat(stored.history().customer(customer).orElseThrow().openMatterCount())
                    .isEqualTo(open.size());
            assertThat(stored.history().openMatters(customer, 500))
                    .extracting(MatterView::id)
                    .containsExactlyInAnyOrderElementsOf(open);
            assertThat(stored.history().present(customer)).contains(customer);
        }
    }

    /** Nothing is kept of what is not there any more. */
    private static void leavesNothingBehind() {
        JdbcTemplate jdbc = new JdbcTemplate(SOURCE);
        assertThat(
                        jdbc.queryForList(
                                """
                                SELECT 'member' FROM matter_member m
                                JOIN interaction i ON i.id = m.interaction_id WHERE i.withdrawn
                                UNION ALL
                                SELECT 'key' FROM matter_key k
                                WHERE NOT EXISTS (SELECT FROM matter_member m
                                                  WHERE m.interaction_id = k.interaction_id)
                                UNION ALL
                                SELECT 'strand' FROM matter_strand s
                                WHERE s.size <> (SELECT count(*) FROM matter_member m
                                                 WHERE m.strand_id = s.id)
                                UNION ALL
                                SELECT 'label' FROM matter_member m
                                LEFT JOIN matter_strand s ON s.id = m.strand_id
                                WHERE s.matter_id IS DISTINCT FROM m.matter_id
                                UNION ALL
                                SELECT 'seen' FROM matter_seen v
                                WHERE NOT EXISTS (SELECT FROM matter_strand s
                                                  WHERE s.id = v.strand_id)
                                   OR NOT EXISTS (SELECT FROM matter_strand s
                                                  WHERE s.id = v.seen_strand_id)
                                UNION ALL
                                SELECT 'naming' FROM matter_naming g
                                WHERE NOT EXISTS (SELECT FROM matter_key k
                                                  JOIN matter_member m
                                                    ON m.interaction_id = k.interaction_id
                                                  WHERE m.strand_id = g.strand_id
                                                    AND k.key_id = g.key_id)
                                UNION ALL
                                SELECT 'matter' FROM matter m
                                WHERE NOT EXISTS (SELECT FROM matter_strand s
                                                  WHERE s.matter_id = m.id)
                                """,
                                String.class))
                .isEmpty();
    }
}
