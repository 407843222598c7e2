package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.rebuild.RebuildReport;
import io.tributary.history.rebuild.RebuildReport.Difference;
import io.tributary.history.rulebook.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.springframework.jdbc.core.JdbcTemplate;

class StoredRebuildTest {

    private static final DataSource DATABASE = TestDatabase.create();
    private static final JdbcTemplate SQL = new JdbcTemplate(DATABASE);

    /** What a disk, or a person with a database client, may do. */
    private static final List<String> DAMAGES =
            List.of(
                    "UPDATE identifier SET customer_id = id",
                    "UPDATE identifier SET customer_id = NULL",
                    "UPDATE identifier SET shared = NOT shared",
                    "DELETE FROM identifier",
                    "UPDATE matter_member SET matter_id = interaction_id",
                    "UPDATE matter_member SET matter_id = NULL",
                    "UPDATE interaction SET content = '{}' WHERE NOT withdrawn",
                    "UPDATE interaction SET occurred_at = occurred_at - interval '1 day'",
                    "UPDATE interaction SET withdrawn = NOT withdrawn",
                    "DELETE FROM interaction",
                    "UPDATE customer SET interaction_count = interaction_count + 1",
                    "DELETE FROM customer",
                    "INSERT INTO customer SELECT gen_random_uuid(), name, search,"
                            + " interaction_count, first_at, last_at, last_seen_at, channels,"
                            + " open_matter_count FROM customer",
                    "UPDATE matter SET state = 'reopened'",
                    "UPDATE matter SET interaction_count = 7",
                    "DELETE FROM matter");

    @Property(shrinking = ShrinkingMode.OFF)
    void findsNoDifferencesInWhatWasRecordedOfAllOrOfOne(@ForAll Random random) {
        JdbcHistory history = world(random);

        assertThat(Rebuilds.all(history.rebuild(), false))
                .extracting(RebuildReport::state, RebuildReport::samples)
                .containsExactly("done", List.of());
        for (UUID customer : customers()) {
            RebuildReport report =
                    history.rebuild().one(new CustomerId(customer), false).orElseThrow();
            assertThat(report.samples()).as("of customer %s", customer).isEmpty();
            assertThat(report.scope()).isEqualTo(customer.toString());
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void repairsWhatWasDamaged(@ForAll Random random) {
        JdbcHistory history = world(random);
        Map<String, Integer> damages = new LinkedHashMap<>();
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            damage(random, damages);
        }

        RebuildReport report = Rebuilds.all(history.rebuild(), true);

        assertThat(report.state()).isEqualTo("done");
        Statistics.label("found")
                .collect(report.differences() > 0)
                .coverage(found -> found.check(true).percentage(share -> share > 40));
        if (report.differences() > 0) {
            assertThat(damages.values())
                    .as("%s found after %s", report.samples(), damages)
                    .anyMatch(rows -> rows > 0);
        }
        assertThat(Rebuilds.all(history.rebuild(), false).samples())
                .as("left after %s and the repair of %s", damages, report.samples())
                .isEmpty();
        assertThat(report.repaired()).isEqualTo(report.differences() > 0);
        if (report.repaired()) {
            CustomerSums.areOfTheInteractions(DATABASE);
        }
    }

    @Example
    void findsAndRepairsOneCustomer() {
        JdbcHistory history = history();
        history.recorder()
                .record(
                        List.of(
                                Events.event(
                                        Events.message(
                                                "1", 1, Events.email("ana"), Events.phone(1))),
                                Events.event(Events.message("2", 2, Events.phone(1))),
                                Events.event(Events.message("3", 3, Events.email("eva")))));
        CustomerId ana = history.history().customerBy(Events.email("ana")).orElseThrow().id();
        SQL.update("UPDATE customer SET interaction_count = 5 WHERE id = ?", ana.value());

        RebuildReport found = history.rebuild().one(ana, false).orElseThrow();
        assertThat(found.differences()).isEqualTo(1);
        assertThat(found.repaired()).isFalse();
        assertThat(found.total()).isEqualTo(2);
        Difference difference = found.samples().get(0);
        assertThat(difference.what()).isEqualTo("customer");
        assertThat(difference.id()).isEqualTo(ana.toString());
        assertThat(difference.stored()).contains("interactions=5");
        assertThat(difference.computed()).contains("interactions=2").doesNotContain("ana");

        assertThat(history.rebuild().one(ana, true).orElseThrow().repaired()).isTrue();
        assertThat(history.rebuild().one(ana, false).orElseThrow().differences()).isZero();
        assertThat(history.history().customer(ana).orElseThrow().interactionCount()).isEqualTo(2);
        assertThat(history.rebuild().one(new CustomerId(new UUID(1, 1)), false)).isEmpty();
    }

    @Example
    void showsNothingOfAPerson() {
        JdbcHistory history = history();
        history.recorder()
                .record(List.of(Events.event(Events.named("1", "Ana Ruiz", Events.email("ana")))));
        SQL.update("UPDATE identifier SET customer_id = NULL, shared = true");
        SQL.update("UPDATE interaction SET content = '{}'");

        RebuildReport report = Rebuilds.all(history.rebuild(), false);

        assertThat(report.differences()).isPositive();
        assertThat(report.toString()).doesNotContainIgnoringCase("ana");
    }

    @Example
    void waitsForRulesToSettle() {
        JdbcHistory history = history();
        history.ruleBook().activate(RuleTexts.OTHER, "ada", "new");

        assertThatThrownBy(() -> history.rebuild().startAll(false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 2 of the rules (0 %)");
        history.settling().step(10);
        assertThat(Rebuilds.all(history.rebuild(), false).state()).isEqualTo("done");
    }

    private static JdbcHistory world(Random random) {
        JdbcHistory history = history();
        history.recorder().record(new World(random).events());
        return history;
    }

    private static JdbcHistory history() {
        TestDatabase.clear(DATABASE);
        JdbcHistory history = JdbcHistory.on(DATABASE, Rules.packaged());
        history.ruleBook().activate(RuleTexts.ONE, "ada", "begin");
        history.settling().step(10);
        return history;
    }

    /** Adds what was done, and to how many rows, also if the same is done twice. */
    private static void damage(Random random, Map<String, Integer> damages) {
        String damage = DAMAGES.get(random.nextInt(DAMAGES.size()));
        String statement = damage + " ORDER BY id LIMIT 1";
        if (!damage.startsWith("INSERT")) {
            String table =
                    damage.replaceFirst("^(UPDATE|DELETE FROM) ", "").replaceFirst(" .*", "");
            String key = table.equals("matter_member") ? "interaction_id" : "id";
            statement =
                    damage
                            + (damage.contains("WHERE") ? " AND" : " WHERE")
                            + " %1$s IN (SELECT %1$s FROM ".formatted(key)
                            + table
                            + " ORDER BY 1 LIMIT "
                            + (1 + random.nextInt(3))
                            + ")";
        }
        damages.merge(statement, SQL.update(statement), Integer::sum);
    }

    private static Set<UUID> customers() {
        return new TreeSet<>(SQL.queryForList("SELECT id FROM customer", UUID.class));
    }
}
