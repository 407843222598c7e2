package io.tributary.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.jdbc.HistorySchema;
import io.tributary.history.jdbc.JdbcHistory;
import io.tributary.history.rulebook.Rules;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The jar's commands, on a database that a hub has filled. */
class CommandIT {

    private static EmbeddedPostgres postgres;
    private static JdbcHistory history;

    private record Answer(int code, String text) {}

    @BeforeAll
    static void fill() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        HistorySchema.migrate(postgres.getPostgresDatabase());
        history = JdbcHistory.on(postgres.getPostgresDatabase(), Rules.packaged());
        Interaction call =
                Interaction.builder()
                        .source("pbx/one")
                        .sourceEventId("1")
                        .kind(Kind.CALL)
                        .channel(Channel.PHONE)
                        .direction(Direction.INBOUND)
                        .occurredAt(Instant.parse("2026-11-20T12:00:00Z"))
                        .participant(
                                new Participant(
                                        ParticipantRole.CUSTOMER,
                                        "Ana Ruiz",
                                        List.of(
                                                Identifier.phone(
                                                        "+34611000111", null, Proof.NETWORK))))
                        .build();
        RawEvent raw =
                new RawEvent(
                        "pbx/one",
                        "1",
                        "test",
                        call.occurredAt(),
                        null,
                        Map.of(),
                        Map.of(),
                        new byte[] {1});
        history.recorder().record(List.of(new MappedEvent(raw, List.of(call))));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void rebuildTellsByItsExitCodeWhetherTheHistoryIsAsItShouldBe() {
        assertThat(run("rebuild").text()).contains("Rebuild of all: 1 interactions, 0 differences");
        new JdbcTemplate(postgres.getPostgresDatabase())
                .update("UPDATE matter SET state = 'reopened'");

        Answer damaged = run("rebuild");
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.text()).contains("1 differences").contains("state=REOPENED");
        Answer repaired = run("rebuild", "--repair");
        assertThat(repaired.text()).contains("1 differences, all repaired");
        assertThat(repaired.code()).isZero();
        assertThat(run("rebuild").code()).isZero();
        assertThat(history.ruleBook().versions(io.tributary.history.query.PageRequest.first(1)))
                .as("a command activates nothing")
                .extracting(page -> page.items().size())
                .isEqualTo(0);
    }

    @Test
    void previewPrintsWhatAFileWouldDo(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("rules.yaml");
        try (var packaged = io.tributary.history.rules.RuleFile.packaged()) {
            Files.write(
                    file,
                    new String(packaged.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("phones: []", "phones: [\"+34611000111\"]")
                            .getBytes(StandardCharsets.UTF_8));
        }

        Answer preview = run("preview", "--file=" + file);

        assertThat(preview.code()).as(preview.text()).isZero();
        assertThat(preview.text()).contains("Customers: 1, would be 0");
    }

    @Test
    void saysWhatIsWrongWithACommand() {
        assertThat(run("rebuilt"))
                .isEqualTo(
                        new Answer(
                                2,
                                "There is no command 'rebuilt'; there are rebuild, preview,"
                                        + " backfill.\n"));
        assertThat(run("preview").text()).contains("--file=rules.yaml");
        assertThat(run("backfill").text()).contains("--format=interactions|raw|lines|files");
        assertThat(run("backfill", "--from=/no/such", "--format=lines").text())
                .contains("--source=whatsapp/main --mapping=whatsapp");
        assertThat(run("backfill", "--from=/no/such", "--format=raw").text())
                .contains("--from=/no/such cannot be read");
        assertThat(run("rebuild", "--customer=" + new java.util.UUID(1, 1)))
                .isEqualTo(
                        new Answer(2, "The rebuild failed: there is no customer with this id\n"));
        assertThat(run("rebuild", "--tributary.rules.file=/no/such/file").text())
                .contains("tributary.rules.file cannot be read");
        assertThat(Command.isAsked("--server.port=1")).isFalse();
    }

    private static Answer run(String command, String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        args.add("--tributary.command=" + command);
        args.add("--tributary.database.url=" + postgres.getJdbcUrl("postgres", "postgres"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code =
                Command.run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        args.toArray(new String[0]));
        return new Answer(code, out.toString(StandardCharsets.UTF_8));
    }
}
