package io.tributary.routes.legacy;

import static io.tributary.routes.legacy.LegacyHub.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.jdbc.StoredSourcePositions;
import io.tributary.history.position.SourcePositions;
import io.tributary.mappings.asterisk.AsteriskCdrMapping;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both routes and their component against a real PostgreSQL, which keeps the positions too. */
class SqlReceiveRouteTest {

    private static EmbeddedPostgres postgres;
    private static SourcePositions positions;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = EmbeddedPostgres.start();
        try (InputStream script =
                SourcePositions.class.getResourceAsStream(
                        "/db/migration/V019__source_position.sql")) {
            run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        positions = StoredSourcePositions.on(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void emptyTables() throws SQLException {
        run("DROP TABLE IF EXISTS orders, cdr, erp_orders");
        run("DELETE FROM source_position");
        run(
                "CREATE TABLE orders (id bigint, changed_at timestamptz, Name text, total numeric,"
                        + " note text, paid boolean)");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String order(int id, String changedAt) {
        return "INSERT INTO orders VALUES (%d, '%s', 'Núria', 12.50, NULL, true)"
                .formatted(id, changedAt);
    }

    private static LegacyHub hub(String route) throws Exception {
        LegacyHub hub = new LegacyHub("erp-orders");
        hub.camel.getRegistry().bind("positions", positions);
        String settings = "tributary." + route + ".";
        return hub.set(settings + "enabled", true)
                .set(settings + "url", postgres.getJdbcUrl("postgres", "postgres"))
                .set(settings + "username", "postgres")
                .set(settings + "password", "p&ss+%41)w/rd")
                .set(settings + "delay", 50);
    }

    private static LegacyHub orders() throws Exception {
        return hub("sql")
                .set("tributary.sql.table", "orders")
                .set("tributary.sql.column", "changed_at")
                .set("tributary.sql.overlap", 0);
    }

    private static void awaitAccepted(LegacyHub hub, int rows) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids(hub)).hasSize(rows));
    }

    private static Set<String> ids(LegacyHub hub) {
        return hub.accepted.stream().map(RawEvent::eventId).collect(Collectors.toSet());
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        run(order(1, "2026-11-20T10:00:00.123456Z"));
        run(order(2, "2026-11-20T11:00:00Z"));
        Set<String> before;
        try (LegacyHub hub = orders()) {
            hub.start("sql-receive");
            awaitAccepted(hub, 2);
            before = ids(hub);
            assertThat(hub.bodies().get(0))
                    .isEqualTo(
                            "{\"id\":1,\"changed_at\":\"2026-11-20T10:00:00.123456Z\","
                                    + "\"name\":\"Núria\",\"total\":12.50,\"note\":null,"
                                    + "\"paid\":true}");
            assertThat(hub.accepted).hasSize(2);
        }
        run(order(3, "2026-11-20T12:00:00Z"));
        try (LegacyHub hub = orders()) {
            hub.start("sql-receive");
            await().atMost(PATIENCE).until(() -> hub.accepted.size() >= 2);
            assertThat(hub.bodies().get(1)).startsWith("{\"id\":3,");
            assertThat(before).contains(hub.accepted.get(0).eventId());
        }
    }

    @Test
    void passesOverNoRowsWithAnEqualValue() throws Exception {
        for (int id = 1; id <= 7; id++) {
            run(order(id, "2026-11-20T1%d:00:00Z".formatted(id / 2)));
        }
        try (LegacyHub hub = orders().set("tributary.sql.max-rows", 3)) {
            hub.start("sql-receive");
            awaitAccepted(hub, 7);
            run(order(8, "2026-11-20T13:00:00Z"));
            awaitAccepted(hub, 8);
            assertThat(hub.accepted).hasSize(8);
        }
    }

    @Test
    void readsByNumbersAndTexts() throws Exception {
        run(order(9, "2026-11-20T10:00:00Z"));
        run(order(10, "2026-11-20T10:00:00Z"));
        for (String column : List.of("id", "name")) {
            try (LegacyHub hub = orders().set("tributary.sql.column", column)) {
                hub.start("sql-receive");
                awaitAccepted(hub, 2);
            }
        }
        assertThat(positions.find("sql/main", "orders.id")).contains("number 10");
        assertThat(positions.find("sql/main", "orders.name")).contains("text Núria");
    }

    @Test
    void takesRowsThatAreCommittedLate() throws Exception {
        try (Connection slow = postgres.getPostgresDatabase().getConnection();
                LegacyHub hub = orders().set("tributary.sql.overlap", 300)) {
            slow.setAutoCommit(false);
            run(slow, order(1, "2026-11-20T10:00:00Z"));
            run(order(2, "2026-11-20T10:01:00Z"));
            hub.start("sql-receive");
            awaitAccepted(hub, 1);
            slow.commit();
            awaitAccepted(hub, 2);
            run(order(3, "2026-11-20T11:00:00Z"));
            awaitAccepted(hub, 3);
            assertThat(hub.accepted).hasSize(3);
        }
    }

    @Test
    void movesThePositionOnlyBehindRowsThatAreAccepted() throws Exception {
        run(order(1, "2026-11-20T10:00:00Z"));
        try (LegacyHub hub = orders()) {
            hub.refusals.set(Integer.MAX_VALUE);
            hub.start("sql-receive");
            await().atMost(PATIENCE).until(() -> hub.offered.size() >= 2);
            assertThat(positions.find("sql/main", "orders.changed_at")).isEmpty();
            hub.refusals.set(0);
            awaitAccepted(hub, 1);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(positions.find("sql/main", "orders.changed_at"))
                                            .contains("moment 2026-11-20T10:00Z"));
        }
    }

    @Test
    void losesNothingWhereMoreRowsThanAreReadHaveOneValue() throws Exception {
        for (int id = 1; id <= 4; id++) {
            run(order(id, "2026-11-20T10:00:00Z"));
        }
        run(order(5, "2026-11-20T11:00:00Z"));
        try (LegacyHub hub = orders().set("tributary.sql.max-rows", 2)) {
            hub.start("sql-receive");
            awaitAccepted(hub, 2);
        }
        try (LegacyHub hub = orders()) {
            hub.start("sql-receive");
            awaitAccepted(hub, 5);
        }
    }

    @Test
    void passesOverNoRowsBehindOneOfTheFuture() throws Exception {
        for (String type : List.of("timestamptz", "timestamp")) {
            emptyTables();
            run("ALTER TABLE orders ALTER COLUMN changed_at TYPE " + type);
            run(order(1, "2999-01-01T00:00:00Z"));
            try (LegacyHub hub = orders().set("tributary.sql.overlap", 100_000)) {
                hub.start("sql-receive");
                awaitAccepted(hub, 1);
                run("INSERT INTO orders VALUES (2, now(), 'Pau', 'NaN', NULL, false)");
                awaitAccepted(hub, 2);
                assertThat(hub.bodies().get(1)).contains("\"total\":\"NaN\"");
            }
        }
    }

    @Test
    void beginsAtTheEndWhereItIsToldTo() throws Exception {
        run(order(1, "2026-11-20T10:00:00Z"));
        try (LegacyHub hub =
                orders().set("tributary.sql.start", "end").set("tributary.sql.column", "id")) {
            hub.start("sql-receive");
            await().atMost(PATIENCE)
                    .until(() -> positions.find("sql/main", "orders.id").isPresent());
            run(order(2, "2026-11-20T09:00:00Z"));
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    hub.bodies().stream()
                                            .anyMatch(row -> row.startsWith("{\"id\":2,")));
        }
    }

    /** The example among the mapping files, from the row to the interaction. */
    @Test
    void makesOrdersOfTheRowsOfAnErp() throws Exception {
        run(
                "CREATE TABLE erp_orders (number int, state char(1), ordered_at timestamp,"
                        + " changed_at timestamptz, sales_channel text, total numeric(10, 2),"
                        + " currency text, customer_no text, email text, items text)");
        run(
                "INSERT INTO erp_orders VALUES (1001, 'N', '2026-11-20 11:00:00',"
                        + " '2026-11-20T10:00:00Z', 'WEB', 12.50, 'EUR', 'C-77',"
                        + " 'ana@example.com', '1 x Lamp'), (1002, 'D', now(), now(), 'WEB', 1,"
                        + " 'EUR', 'C-78', NULL, NULL)");
        try (LegacyHub hub =
                hub("sql")
                        .set("tributary.sql.table", "erp_orders")
                        .set("tributary.sql.column", "changed_at")
                        .set("tributary.sql.mapping", "erp-orders")
                        .set("tributary.sql.zone", "Europe/Madrid")) {
            hub.start("sql-receive");
            awaitAccepted(hub, 2);
            run("UPDATE erp_orders SET state = 'S', changed_at = now() WHERE number = 1001");
            awaitAccepted(hub, 3);
            List<Interaction> orders =
                    hub.interactions().stream()
                            .sorted(Comparator.comparing(Interaction::revision))
                            .toList();
            assertThat(orders).extracting(Interaction::sourceEventId).containsOnly("order:1001");
            Interaction first = orders.get(0);
            assertThat(first.status()).isEqualTo("open");
            assertThat(first.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
            assertThat(first.text()).isEqualTo("1 x Lamp, 12.5 EUR");
            Interaction last = orders.get(orders.size() - 1);
            assertThat(last.status()).isEqualTo("shipped");
            assertThat(last.revision()).isGreaterThan(first.revision());
        }
    }

    @Test
    void makesTheSameCallsOfATableAsOfAFile() throws Exception {
        run(
                "CREATE TABLE cdr (calldate timestamp, clid text, src text, dst text, dcontext"
                        + " text, channel text, dstchannel text, lastapp text, lastdata text, duration"
                        + " int, billsec int, disposition text, amaflags int, accountcode text,"
                        + " uniqueid text, userfield text)");
        run(
                "INSERT INTO cdr VALUES ('2026-11-20 10:00:00', '\"Ana\" <600111222>', '600111222',"
                        + " '201', 'from-pstn', 'PJSIP/trunk-00000001', 'PJSIP/201-00000002',"
                        + " 'Dial', 'PJSIP/201,30', 65, 60, 'ANSWERED', 3, '', '1700.1', '')");
        String line =
                "\"\",\"600111222\",\"201\",\"from-pstn\",\"\"\"Ana\"\" <600111222>\","
                        + "\"PJSIP/trunk-00000001\",\"PJSIP/201-00000002\",\"Dial\","
                        + "\"PJSIP/201,30\",\"2026-11-20 10:00:00\",\"2026-11-20 10:00:05\","
                        + "\"2026-11-20 10:01:05\",65,60,\"ANSWERED\",\"DOCUMENTATION\","
                        + "\"1700.1\",\"\"";
        Interaction ofFile =
                new AsteriskCdrMapping()
                        .map(
                                new RawEvent(
                                        "pbx/main",
                                        "line",
                                        "asterisk-cdr",
                                        Instant.EPOCH,
                                        null,
                                        Map.of("zone", "Europe/Madrid"),
                                        Map.of(),
                                        line.getBytes(StandardCharsets.UTF_8)))
                        .get(0);
        try (LegacyHub hub =
                hub("asterisk-cdr-sql").set("tributary.asterisk-cdr-sql.zone", "Europe/Madrid")) {
            hub.start("asterisk-cdr-sql-receive");
            awaitAccepted(hub, 1);
            Interaction ofTable = hub.interactions().get(0);
            assertThat(ofTable.source()).isEqualTo(ofFile.source());
            assertThat(ofTable.sourceEventId()).isEqualTo(ofFile.sourceEventId());
            assertThat(ofTable.part()).isEqualTo(ofFile.part());
            assertThat(ofTable.occurredAt()).isEqualTo(ofFile.occurredAt());
            assertThat(ofTable.participants()).isEqualTo(ofFile.participants());
            assertThat(ofTable.status()).isEqualTo(ofFile.status());
        }
    }
}
