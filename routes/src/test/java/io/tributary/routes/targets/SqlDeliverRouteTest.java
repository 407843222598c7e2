package io.tributary.routes.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.MatterView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged route against a real PostgreSQL with the tables that are documented. */
class SqlDeliverRouteTest {

    private static Warehouse warehouse;

    private final CustomerView ana = Histories.customer(1);
    private final CustomerView ben = Histories.customer(2);
    @TempDir private Path directory;
    private DeliveringHub hub;

    @BeforeAll
    static void startPostgres() throws Exception {
        warehouse = new Warehouse();
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        warehouse.close();
    }

    @BeforeEach
    void makeTables() throws Exception {
        warehouse.makeTables();
        hub = hub();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static DeliveringHub hub() {
        return new DeliveringHub("sql-target", "sql/main", DeliveringHub.QUICK)
                .set("url", warehouse.url())
                .set("username", "postgres")
                .set("password", "p&ss+%41)w/rd");
    }

    private DeliveringHub started() throws Exception {
        return hub.start("sql-deliver");
    }

    /** The packaged mapping with something changed. */
    private String mapping(String was, String becomes) throws Exception {
        String packaged =
                Files.readString(
                        Path.of(
                                "../mappings/src/main/resources/io/tributary/mappings/sql/sql.yaml"));
        assertThat(packaged).contains(was);
        Path file = directory.resolve("own.yaml");
        Files.writeString(file, packaged.replace(was, becomes));
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"upsert", "update-insert"})
    void writesEditsAndWithdraws(String write) throws Exception {
        hub.set("mapping-file", mapping("write: upsert", "write: " + write));
        MatterView matter = Histories.matter(ana, 1);
        hub.owe(ana, Histories.of(Histories.interaction(ana, 1, "tpyo\u0000"), matter), matter);
        hub.owe(ana, Histories.interaction(ana, 2, "stays"));
        started().awaitDelivered(2);
        assertThat(
                        warehouse.rows(
                                "SELECT c.name, c.email, m.subject, i.body, i.occurred_at ="
                                        + " '2026-11-20T12:00:01Z', i.order_number, i.kind"
                                        + " FROM tributary_interaction i"
                                        + " JOIN tributary_customer c ON c.id = i.customer_id"
                                        + " JOIN tributary_matter m ON m.id = i.matter_id"))
                .containsExactly("Customer 1|c1@example.com|Matter 1|tpyo|t|#1|message");

        InteractionId edited = hub.owe(ana, Histories.interaction(ana, 1, "typo"));
        hub.owe(ana, Histories.withdrawn(ana, 2));
        hub.owe(ana, Histories.withdrawn(ana, 3));
        hub.awaitDelivered(3);
        assertThat(warehouse.interactions())
                .containsOnlyKeys(edited.toString())
                .containsValue(ana.id() + "|typo");
        assertThat(hub.outbox.of(edited).externalId()).isEqualTo(edited.toString());
    }

    @Test
    void customersWhoAreFoundToBeOneAndPartAgainAreFollowed() throws Exception {
        InteractionId moved = hub.owe(ben, Histories.interaction(ben, 1, "one"));
        started().awaitDelivered(1);

        CustomerView both = Histories.customer(1, ben.id());
        hub.owe(both, Histories.interaction(both, 1, "one"));
        hub.awaitDelivered(1);
        assertThat(warehouse.interactions()).containsEntry(moved.toString(), ana.id() + "|one");
        String merged = "SELECT id, merged_into FROM tributary_customer ORDER BY merged_into";
        assertThat(warehouse.rows(merged))
                .containsExactly(ben.id() + "|" + ana.id(), ana.id() + "|null");

        hub.owe(ben, Histories.interaction(ben, 1, "one"));
        hub.awaitDelivered(1);
        assertThat(warehouse.interactions()).containsEntry(moved.toString(), ben.id() + "|one");
        assertThat(warehouse.rows(merged + ", id")).noneMatch(row -> !row.endsWith("|null"));
    }

    @Test
    void whatOthersKnowOfACustomerStaysUntilNothingIsLeftOfThem() throws Exception {
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
        warehouse.run("UPDATE tributary_customer SET phone = '600111222'");

        hub.owe(ana, Histories.interaction(ana, 2, "two"));
        hub.awaitDelivered(2);
        String known = "SELECT name, email, phone FROM tributary_customer";
        assertThat(warehouse.rows(known)).containsExactly("Customer 1|c1@example.com|600111222");

        hub.owe(Histories.nobody(ana), Histories.withdrawn(ana, 1));
        hub.owe(Histories.nobody(ana), Histories.withdrawn(ana, 2));
        hub.owe(Histories.nobody(ben), Histories.withdrawn(ben, 3));
        hub.awaitDelivered(3);
        assertThat(warehouse.rows(known)).containsExactly("null|null|null");
        assertThat(warehouse.interactions()).isEmpty();
    }

    @Test
    void withdrawnRowsAreKeptWhereTheMappingSaysSo() throws Exception {
        warehouse.run("ALTER TABLE tributary_interaction ADD withdrawn boolean NOT NULL");
        String keeping =
                mapping("    body:", "    withdrawn: =interaction.deleted = true\n    body:");
        Files.writeString(
                Path.of(keeping),
                Files.readString(Path.of(keeping)).replace("withdrawn: delete", "withdrawn: keep"));
        hub.set("mapping-file", keeping);
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        hub.owe(ana, Histories.withdrawn(ana, 2));
        started().awaitDelivered(2);
        assertThat(warehouse.rows("SELECT body, withdrawn FROM tributary_interaction ORDER BY 2"))
                .containsExactly("one|f", "null|t");
    }

    @Test
    void oneRefusedRowIsParkedAloneAndItsReasonQuotesNothing() throws Exception {
        warehouse.run(
                "ALTER TABLE tributary_interaction"
                        + " ADD CONSTRAINT polite CHECK (body NOT LIKE '%rude%')");
        hub.owe(ana, Histories.interaction(ana, 1, "kind"));
        InteractionId refused = hub.owe(ana, Histories.interaction(ana, 2, "rude words"));
        InteractionId kept = hub.owe(ana, Histories.interaction(ana, 3, "kind"));
        started();
        assertThat(hub.awaitParked(refused))
                .isEqualTo("SQLSTATE 23514 [tributary_interaction polite]");
        hub.awaitDelivered(2);
        assertThat(warehouse.interactions()).hasSize(2).containsKey(kept.toString());

        warehouse.run("ALTER TABLE tributary_interaction DROP CONSTRAINT polite");
        hub.outbox.retryParked();
        hub.awaitDelivered(3);
    }

    @Test
    void columnsThatAreTooNarrowAreNamed() throws Exception {
        warehouse.run("ALTER TABLE tributary_interaction ALTER subject TYPE varchar(10)");
        InteractionId refused = hub.owe(ana, Histories.withSubject(ana, 1, "more than ten"));
        started();
        assertThat(hub.awaitParked(refused))
                .contains("22001", "tributary_interaction [subject]")
                .doesNotContain("ten");
    }

    @Test
    void customerWhoIsRefusedIsParkedWhileOthersFlow() throws Exception {
        warehouse.run("ALTER TABLE tributary_customer ADD UNIQUE (email)");
        hub.owe(ben, Histories.interaction(ben, 1, "one"));
        started().awaitDelivered(1);
        CustomerView same = Histories.customer(3, "c2@example.com");
        InteractionId refused = hub.owe(same, Histories.interaction(same, 2, "two"));
        hub.owe(ana, Histories.interaction(ana, 3, "three"));
        assertThat(hub.awaitParked(refused))
                .startsWith("customer: SQLSTATE 23505")
                .contains("email_key")
                .doesNotContain("example.com");
        hub.awaitDelivered(2);
    }

    @Test
    void missingTablePausesTheTargetUntilItIsMade() throws Exception {
        warehouse.run("DROP TABLE tributary_interaction");
        for (int i = 0; i < 12; i++) {
            CustomerView customer = Histories.customer(i);
            hub.owe(customer, Histories.interaction(customer, i, "waits"));
        }
        started();
        assertThat(hub.awaitPaused()).contains("42P01", "tributary_interaction");
        warehouse.makeTables();
        hub.awaitDelivered(12);
        assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
    }

    @Test
    void userWithoutRightsPausesTheTarget() throws Exception {
        warehouse.run("DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN PASSWORD 'x'");
        hub.set("username", "reader").owe(ana, Histories.interaction(ana, 1, "waits"));
        started();
        assertThat(hub.awaitPaused()).contains("42501", "permission denied");
        assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
    }

    @Test
    void absentDatabaseAndWrongUrlPauseTheTarget() throws Exception {
        hub.set("url", "jdbc:nothing://x?password=hidden")
                .owe(ana, Histories.interaction(ana, 1, "waits"));
        started();
        assertThat(hub.awaitPaused()).contains("driver").doesNotContain("hidden");
        try (DeliveringHub other = hub()) {
            other.set("url", "jdbc:postgresql://127.0.0.1:1/x").set("workers", 8);
            for (int i = 0; i < 8; i++) {
                CustomerView customer = Histories.customer(i);
                other.owe(customer, Histories.interaction(customer, i, "waits"));
            }
            other.start("sql-deliver");
            assertThat(other.awaitPaused()).contains("not available, SQLSTATE 08001");
            assertThat(other.outbox.count(DeliveryState.PARKED)).isZero();
        }
    }

    @Test
    void wrongMappingFilePausesTheTargetUntilItIsMended() throws Exception {
        String file = mapping("body: interaction.text", "body: interaction.txt");
        hub.set("mapping-file", file).owe(ana, Histories.interaction(ana, 1, "waits"));
        started();
        assertThat(hub.awaitPaused())
                .contains("interactions/columns/body", "line", "interaction.text");
        mapping("body:", "body:");
        hub.awaitDelivered(1);
    }

    @Test
    void lockedRowIsTriedAgain() throws Exception {
        hub.set("url", warehouse.url() + "&options=-c%20lock_timeout=50");
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
        try (Connection other = warehouse.connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("SELECT * FROM tributary_customer FOR UPDATE");
            InteractionId held = hub.owe(ana, Histories.interaction(ana, 2, "two"));
            await().atMost(DeliveringHub.PATIENCE)
                    .until(() -> String.valueOf(hub.outbox.of(held).error()).contains("locked"));
            other.rollback();
        }
        hub.outbox.retryParked();
        hub.awaitDelivered(2);
    }

    @Test
    void connectionsAreGivenBackWhenTheRouteIsRemoved() throws Exception {
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
        String open =
                "SELECT count(*) > 1 FROM pg_stat_activity WHERE application_name ="
                        + " 'PostgreSQL JDBC Driver' AND datname IS NOT NULL";
        assertThat(warehouse.rows(open)).containsExactly("t");
        hub.removeRoutes();
        // Long before they would be given back for being idle.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(warehouse.rows(open)).containsExactly("f"));
    }
}
