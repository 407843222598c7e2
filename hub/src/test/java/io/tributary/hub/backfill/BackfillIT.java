package io.tributary.hub.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.jdbc.HistorySchema;
import io.tributary.history.jdbc.JdbcHistory;
import io.tributary.history.jdbc.StoredPositions;
import io.tributary.history.rulebook.Rules;
import io.tributary.hub.TributaryHub;
import io.tributary.hub.intake.PostedInteraction;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.canonical.CanonicalMapping;
import io.tributary.mappings.email.EmailMapping;
import io.tributary.mappings.whatsapp.WhatsAppMapping;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stored events come into the history as if they had come live, once, whatever is killed. */
class BackfillIT {

    private static final Path FIXTURES = Path.of("../mappings/src/test/resources/fixtures");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static EmbeddedPostgres postgres;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final JdbcTemplate sql = new JdbcTemplate(postgres.getPostgresDatabase());
    private final JdbcHistory history =
            JdbcHistory.on(postgres.getPostgresDatabase(), Rules.packaged());
    private final Backfill backfill =
            new Backfill(
                    new Mappings(
                            List.of(
                                    new CanonicalMapping(),
                                    new EmailMapping(),
                                    new WhatsAppMapping())),
                    history.recorder(),
                    StoredPositions.on(postgres.getPostgresDatabase()));

    @TempDir Path directory;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        sql.execute("DROP SCHEMA public CASCADE");
        sql.execute("CREATE SCHEMA public");
        HistorySchema.migrate(postgres.getPostgresDatabase());
    }

    @Test
    void bringsPayloadsInLineByLine() throws Exception {
        Path file = directory.resolve("webhooks.ndjson.gz");
        List<Path> payloads = fixtures("messaging/whatsapp-cloud", ".json");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (Path payload : payloads) {
                out.write(JSON.writeValueAsBytes(JSON.readTree(payload.toFile())));
                out.write('\n');
            }
        }
        BackfillOrder order = order(file, BackfillFormat.LINES, "whatsapp/main", "whatsapp");

        BackfillReport first = backfill.run(order, out());
        assertThat(first.recorded() + first.rejected()).isEqualTo(payloads.size());
        assertThat(first.fresh()).isEqualTo(count("raw_event")).isPositive();
        assertThat(count("interaction")).isGreaterThan(3);

        long interactions = count("interaction");
        assertThat(backfill.run(order, out()).skipped()).isEqualTo(payloads.size());
        BackfillReport again = backfill.run(again(order), out());
        assertThat(again.fresh()).isZero();
        assertThat(again.recorded()).isEqualTo(first.recorded());
        assertThat(count("interaction")).isEqualTo(interactions);
    }

    @Test
    void bringsADirectoryOfMailsIn() throws Exception {
        BackfillReport report =
                backfill.run(
                        order(
                                FIXTURES.resolve("email/threads"),
                                BackfillFormat.FILES,
                                "imap/support",
                                "email"),
                        out());

        assertThat(report.recorded() + report.rejected())
                .isEqualTo(fixtures("email/threads", "").size());
        assertThat(count("interaction")).isGreaterThan(5);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Backfill: ");
    }

    @Test
    void keepsWhatCannotBeMappedWithLineAndFieldUntilItCan() throws Exception {
        Path file = directory.resolve("events.ndjson");
        Files.writeString(
                file,
                interaction(1)
                        + "\n\n{\"source\":\"shop/eu\"}\nno json\n"
                        + interaction(2).replace("message", "massage")
                        + "\n"
                        + interaction(3));
        BackfillOrder order = order(file, BackfillFormat.INTERACTIONS, "", "");

        BackfillReport report = backfill.run(order, out());
        assertThat(report).isEqualTo(new BackfillReport(0, 2, 2, 3));
        List<RawLine> rejects =
                Files.readAllLines(order.rejects()).stream()
                        .map(line -> RawLine.read(line.getBytes(StandardCharsets.UTF_8)))
                        .toList();
        assertThat(rejects).extracting(RawLine::line).containsExactly(3L, 4L, 5L);
        assertThat(rejects.get(2).field()).isEqualTo("kind");
        assertThat(Files.getPosixFilePermissions(order.rejects())).hasSize(2);

        Path mended = directory.resolve("mended.ndjson");
        Files.writeString(
                mended,
                RawLine.JSON.writeValueAsString(
                        Map.of(
                                "source", "shop/eu",
                                "mapping", "canonical",
                                "body", JSON.readTree(interaction(2)))));
        assertThat(backfill.run(order(mended, BackfillFormat.RAW, "", ""), out()).fresh())
                .isEqualTo(1);
        assertThat(count("interaction")).isEqualTo(3);
    }

    @Test
    void beginsAnewWhenTheInputChanged() throws Exception {
        Path file = directory.resolve("events.ndjson");
        Files.writeString(file, interaction(1) + "\n" + interaction(2) + "\n");
        BackfillOrder order = order(file, BackfillFormat.INTERACTIONS, "", "");
        backfill.run(order, out());
        Files.writeString(
                file, interaction(3) + "\n" + interaction(2) + "\n" + interaction(1) + "\n");

        assertThat(backfill.run(order, out())).isEqualTo(new BackfillReport(0, 3, 1, 0));
    }

    @Test
    void recordsWhatIsBeforeTheEndOfAFileThatIsCutOff() throws Exception {
        Path whole = directory.resolve("whole.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            for (int i = 0; i < 2_000; i++) {
                out.write((interaction(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path half = directory.resolve("half.gz");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(half, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        BackfillOrder order = order(half, BackfillFormat.INTERACTIONS, "", "");

        assertThatThrownBy(() -> backfill.run(order, out())).hasMessageContaining("half.gz");
        assertThat(count("interaction")).isBetween(500L, 1_500L);
    }

    @Test
    void letsLiveEventsThroughMeanwhile() throws Exception {
        Path file = directory.resolve("events.ndjson");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 3_000; i++) {
                out.write(interaction(i) + "\n");
            }
        }
        Mappings mappings = new Mappings(List.of(new CanonicalMapping()));
        CompletableFuture<BackfillReport> running =
                CompletableFuture.supplyAsync(
                        () ->
                                backfill.run(
                                        order(file, BackfillFormat.INTERACTIONS, "", ""), out()));
        int live = 0;
        long longest = 0;
        while (!running.isDone()) {
            byte[] json = interaction(10_000 + live).getBytes(StandardCharsets.UTF_8);
            long start = System.nanoTime();
            history.recorder()
                    .record(List.of(mappings.map(PostedInteraction.raw(json, Instant.now()))));
            longest = Math.max(longest, System.nanoTime() - start);
            live++;
        }

        assertThat(running.get().fresh()).isEqualTo(3_000);
        assertThat(count("interaction")).isEqualTo(3_000 + live);
        assertThat(live).isGreaterThan(3);
        // It waits for one batch at most, which on a busy machine takes its time.
        assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void losesNothingAndDoublesNothingWhenItIsKilled() throws Exception {
        int events = 4_000;
        Path file = directory.resolve("events.ndjson");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < events; i++) {
                out.write(interaction(i) + "\n");
            }
        }
        for (int kills = 1; kills <= 2; kills++) {
            long before = positions();
            Process child = child(file, "--rate=800");
            await().atMost(Duration.ofMinutes(2)).until(() -> positions() > before);
            assertThat(child.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        long known = positions();
        assertThat(known).isPositive().isLessThan(events);

        BackfillReport report =
                backfill.run(order(file, BackfillFormat.INTERACTIONS, "", ""), out());
        assertThat(report.skipped()).isEqualTo(known);
        assertThat(report.pieces()).isEqualTo(events);
        assertThat(count("interaction")).isEqualTo(events);
        assertThat(count("raw_event")).isEqualTo(events);
        assertThat(count("raw_content")).isEqualTo(events);
        assertThat(
                        sql.queryForObject(
                                "SELECT count(*) FROM history_event"
                                        + " WHERE type = 'interaction.recorded'",
                                Long.class))
                .isEqualTo(events);
    }

    private Process child(Path file, String... more) throws IOException {
        return new ProcessBuilder(
                        Stream.concat(
                                        Stream.of(
                                                Path.of(
                                                                System.getProperty("java.home"),
                                                                "bin",
                                                                "java")
                                                        .toString(),
                                                "-Xmx256m",
                                                "-cp",
                                                System.getProperty("java.class.path"),
                                                TributaryHub.class.getName(),
                                                "--tributary.command=backfill",
                                                "--tributary.database.url="
                                                        + postgres.getJdbcUrl(
                                                                "postgres", "postgres"),
                                                "--from=" + file,
                                                "--format=interactions",
                                                "--rejects=" + directory.resolve("rejects")),
                                        Stream.of(more))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/backfill-child.log"))
                .start();
    }

    private BackfillOrder order(Path from, BackfillFormat format, String source, String mapping) {
        return new BackfillOrder(
                from,
                format,
                source,
                mapping,
                Map.of(),
                Map.of(),
                2,
                0,
                directory.resolve("rejects"),
                false);
    }

    private static BackfillOrder again(BackfillOrder order) {
        return new BackfillOrder(
                order.from(),
                order.format(),
                order.source(),
                order.mapping(),
                order.settings(),
                order.headers(),
                order.threads(),
                order.rate(),
                order.rejects(),
                true);
    }

    private static String interaction(int number) {
        return """
        {"source":"shop/eu","sourceEventId":"%1$d","kind":"message","channel":"chat",\
        "direction":"inbound","occurredAt":"2026-11-20T10:00:00Z","text":"Hello %1$d",\
        "participants":[{"role":"customer","identifiers":\
        [{"type":"email","value":"c%2$d@example.com"}]}]}\
        """
                .formatted(number, number % 500);
    }

    private static List<Path> fixtures(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
            return files.filter(
                            file ->
                                    file.toString().endsWith(suffix)
                                            && (suffix.isEmpty()
                                                    || !file.toString().contains(".expected.")))
                    .sorted()
                    .toList();
        }
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private long positions() {
        Long pieces =
                sql.queryForObject(
                        "SELECT coalesce(max(pieces), 0) FROM backfill_position", Long.class);
        return pieces == null ? 0 : pieces;
    }

    private long count(String table) {
        Long count = sql.queryForObject("SELECT count(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }
}
