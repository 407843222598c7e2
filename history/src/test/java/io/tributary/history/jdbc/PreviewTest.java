package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.query.CustomerView;
import io.tributary.history.rulebook.RulePreview;
import io.tributary.history.rulebook.RulePreview.Person;
import io.tributary.history.rulebook.RulePreview.Sample;
import io.tributary.history.rulebook.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a preview says is what activation does. */
class PreviewTest {

    private static final DataSource DATABASE = TestDatabase.create();

    private record Place(Object customer, Object matter) {}

    @Property(shrinking = ShrinkingMode.OFF)
    void foretellsWhatActivationDoes(@ForAll Random random) {
        JdbcHistory history = begin();
        record(history, new World(random).events());
        Map<Object, Place> before = places();
        long customersBefore = count("customer");
        List<Map<String, Object>> rows = everything();

        RulePreview preview = history.ruleBook().preview(RuleTexts.OTHER);

        assertThat(everything()).as("a preview changes nothing").isEqualTo(rows);
        history.ruleBook().activate(RuleTexts.OTHER, "ada", "now for real");
        while (history.settling().step(10)) {
            assertThat(history.ruleBook().active().settledAt()).isNull();
        }
        Map<Object, Place> after = places();
        assertThat(preview.customersBefore()).isEqualTo(customersBefore);
        assertThat(preview.customersAfter()).isEqualTo(count("customer"));
        assertThat(preview.mattersAfter()).isEqualTo(count("matter"));
        assertThat(preview.interactions()).isEqualTo(moved(before, after, Place::customer));
        assertThat(preview.matterMoves()).isEqualTo(moved(before, after, Place::matter));
        assertThat(preview.deliveries())
                .containsExactly(Map.entry("crm/main", moved(before, after, place -> place)));
    }

    @Example
    void namesWhoWouldMergeAndSplit() {
        JdbcHistory history = begin();
        record(
                history,
                List.of(
                        event("1", "Ana", Events.email("ana")),
                        event("2", "Ana R", Events.email("ana"), Events.phone(1)),
                        event("3", "Berta", Events.email("berta"), Events.phone(2)),
                        event("4", "Berta", Events.email("berta2"), Events.phone(2))));

        RulePreview preview =
                history.ruleBook().preview(RuleTexts.ONE.replace("limit: 2", "limit: 1"));

        assertThat(preview.splits()).isEqualTo(1);
        assertThat(preview.merges()).isZero();
        Sample split = preview.samples().get(0);
        assertThat(split.kind()).isEqualTo("split");
        assertThat(split.before()).singleElement().extracting(Person::name).isEqualTo("Berta");
        assertThat(split.after()).hasSize(2).allMatch(person -> "Berta".equals(person.name()));
        assertThat(split.after().stream().flatMap(person -> person.identifiers().stream()))
                .containsExactlyInAnyOrder(
                        "email:berta@example.com",
                        "email:berta2@example.com",
                        "phone:+34600111222");
        assertThat(preview.customersAfter()).isEqualTo(preview.customersBefore() + 1);
    }

    @Example
    void tellsMergesThoughValuesAreNormalisedOtherwise() {
        JdbcHistory history = begin();
        record(
                history,
                List.of(
                        event("1", "Ana", Events.other("Ana-1")),
                        event("2", "Ana", Events.other("ANA-1"))));

        RulePreview preview = history.ruleBook().preview(RuleTexts.OTHER);

        assertThat(preview.merges()).isEqualTo(1);
        assertThat(preview.splits()).isZero();
        assertThat(preview.samples().get(0).before()).hasSize(2);
        assertThat(preview.samples().get(0).after())
                .singleElement()
                .extracting(Person::identifiers)
                .isEqualTo(List.of("badge:ana-1"));
    }

    @Example
    void refusesMoreThanItMayHold() {
        begin();
        JdbcHistory small = JdbcHistory.on(DATABASE, Rules.packaged(), 1);
        record(
                small,
                List.of(
                        event("1", "Ana", Events.email("ana")),
                        event("2", "Eva", Events.email("eva"))));

        assertThatThrownBy(() -> small.ruleBook().preview(RuleTexts.OTHER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tributary.rules.at-once");
        List<CustomerView> all =
                small.history()
                        .search("", io.tributary.history.query.PageRequest.first(10))
                        .items();
        assertThat(all).hasSize(2);
    }

    private static JdbcHistory begin() {
        TestDatabase.clear(DATABASE);
        JdbcHistory history = JdbcHistory.on(DATABASE, Rules.packaged());
        history.ruleBook().activate(RuleTexts.ONE, "ada", "begin");
        history.outbox().register("crm/main", DeliveryTerms.EVERYTHING);
        return history;
    }

    private static MappedEvent event(
            String id, String name, io.tributary.history.interaction.Identifier... identifiers) {
        return Events.event(Events.named(id, name, identifiers));
    }

    private static void record(JdbcHistory history, List<MappedEvent> events) {
        history.recorder().record(events);
    }

    private static Map<Object, Place> places() {
        Map<Object, Place> places = new HashMap<>();
        new JdbcTemplate(DATABASE)
                .queryForList(
                        """
                        SELECT i.id, d.customer_id, m.first_interaction_id AS matter_id
                        FROM interaction i
                        LEFT JOIN identifier d ON d.id = i.identifier_id
                        LEFT JOIN matter_member b ON b.interaction_id = i.id
                        LEFT JOIN matter m ON m.id = b.matter_id
                        WHERE NOT i.withdrawn
                        """)
                .forEach(
                        row ->
                                places.put(
                                        row.get("id"),
                                        new Place(row.get("customer_id"), row.get("matter_id"))));
        return places;
    }

    private static long moved(
            Map<Object, Place> before,
            Map<Object, Place> after,
            java.util.function.Function<Place, Object> what) {
        return before.keySet().stream()
                .filter(
                        id ->
                                !Objects.equals(
                                        what.apply(before.get(id)), what.apply(after.get(id))))
                .count();
    }

    private static long count(String table) {
        return new JdbcTemplate(DATABASE)
                .queryForObject("SELECT count(*) FROM " + table, Long.class);
    }

    private static List<Map<String, Object>> everything() {
        return new JdbcTemplate(DATABASE)
                .queryForList(
                        """
                        SELECT (SELECT json_agg(i ORDER BY id) FROM interaction i)::text AS i,
                               (SELECT json_agg(d ORDER BY id) FROM identifier d)::text AS d,
                               (SELECT json_agg(c ORDER BY id) FROM customer c)::text AS c,
                               (SELECT json_agg(m ORDER BY id) FROM matter m)::text AS m,
                               (SELECT json_agg(v ORDER BY version) FROM rule_version v)::text AS v,
                               (SELECT json_agg(e ORDER BY sequence)
                                FROM history_event e)::text AS e,
                               (SELECT json_agg(w ORDER BY interaction_id)
                                FROM delivery w)::text AS w
                        """);
    }
}
