package io.tributary.hub.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.jdbc.HistorySchema;
import io.tributary.hub.standin.SalesforceStandIn;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backups as docs/BACKUP.md has them: what is restored and replayed is the same history. */
class BackupIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir static Path data;

    private static SalesforceStandIn salesforce;

    @BeforeAll
    static void opens() {
        salesforce = SalesforceStandIn.start(0);
    }

    @AfterAll
    static void closes() {
        salesforce.close();
    }

    @Test
    void isTheSameHistoryWhenADumpIsRestoredAndTheOverlapSentAgain() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            JdbcClient server = JdbcClient.create(postgres.getPostgresDatabase());
            server.sql("CREATE DATABASE first").update();
            server.sql("CREATE DATABASE second").update();

            LiveDump dump;
            Map<String, JsonNode> before;
            try (OutageHub hub = hub(postgres, "first")) {
                send(hub, 0, 120);
                await().atMost(PATIENCE).until(() -> hub.counted("interaction") >= 60);
                dump = LiveDump.of(postgres.getDatabase("postgres", "first"));
                send(hub, 120, 200);
                isWhole(hub, 200);
                before = history(hub);
            }
            HistorySchema.migrate(postgres.getDatabase("postgres", "second"));
            dump.restore(postgres.getDatabase("postgres", "second"));
            try (OutageHub hub = hub(postgres, "second")) {
                assertThat(hub.counted("interaction")).isBetween(60L, 120L);
                send(hub, 0, 200);
                isWhole(hub, 200);
                assertThat(history(hub)).isEqualTo(before);
            }
        }
    }

    @Test
    void keepsWhatTheBrokerHoldsWhenTheDirectoryOfAStoppedHubIsCopied() throws Exception {
        Path original = data.resolve("original");
        OutageHub hub = new OutageHub(original, salesforce);
        try (hub) {
            send(hub, 0, 40);
            isWhole(hub, 40);
            hub.hideFilesOfDatabase();
            hub.killDatabase();
            send(hub, 40, 60);
        }
        hub.bringBackFilesOfDatabase();
        Directories.copy(original, data.resolve("copy"));

        try (OutageHub restored = new OutageHub(data.resolve("copy"), salesforce)) {
            isWhole(restored, 60);
        }
    }

    private static OutageHub hub(EmbeddedPostgres postgres, String database) {
        return new OutageHub(
                data.resolve(database),
                salesforce,
                0,
                Map.of(
                        "tributary.database.url",
                        postgres.getJdbcUrl("postgres", database),
                        "tributary.database.username",
                        "postgres"));
    }

    /** Nothing lost, nothing twice, and equal to the from-scratch twin. */
    private static void isWhole(OutageHub hub, int interactions) throws IOException {
        await().atMost(PATIENCE).until(() -> hub.counted("interaction") == interactions);
        assertThat(hub.toldTwice()).isZero();
        hub.post("/api/v1/rebuild", "{}");
        await().atMost(PATIENCE)
                .until(() -> hub.get("/api/v1/rebuild").at("/state").asText().equals("done"));
        assertThat(hub.get("/api/v1/rebuild").at("/differences").asInt()).isZero();
    }

    /** All interactions with their customers and matters; when they were recorded differs. */
    private static Map<String, JsonNode> history(OutageHub hub) throws IOException {
        Map<String, JsonNode> history = new TreeMap<>();
        for (JsonNode each : hub.history()) {
            ((ObjectNode) each).remove("recordedAt");
            ((ObjectNode) each).remove("deliveries");
            history.put(each.at("/id").asText(), each);
        }
        return history;
    }

    private static void send(OutageHub hub, int from, int to) throws IOException {
        for (int i = from; i < to; i += 20) {
            String events =
                    IntStream.range(i, i + 20)
                            .mapToObj(BackupIT::event)
                            .collect(Collectors.joining(",", "[", "]"));
            assertThat(hub.post("/events", events).at("/accepted").asInt()).isEqualTo(20);
        }
    }

    /** Each tenth names two customers, who become one. */
    private static String event(int i) {
        String phone = identifier("phone", "+346000000%02d".formatted(i % 30));
        String mail = identifier("email", "c%d@example.com".formatted(i / 10 % 7));
        return """
        {"source": "pbx/backup", "sourceEventId": "%d", "kind": "call", "channel": "phone",
         "direction": "inbound", "occurredAt": "2026-11-20T10:%02d:00Z",
         "participants": [{"role": "customer", "identifiers": [%s]}]}
        """
                .formatted(i, i % 60, i % 10 == 0 ? phone + "," + mail : phone);
    }

    private static String identifier(String type, String value) {
        return "{\"type\": \"" + type + "\", \"value\": \"" + value + "\"}";
    }
}
