package io.tributary.routes.legacy;

import static io.tributary.routes.legacy.LegacyHub.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDropReceiveRouteTest {

    private static final String RECEIPTS =
            """
            type;store;till;receipt;time;card;email;order;items;total;currency
            SALE;MAD1;2;1001;2026-11-20 10:15:00;C-77;ana@example.com;;Lamp;49.90;EUR
            REFUND;MAD1;2;1002;2026-11-20 10:20:00;C-77;;1001;Lamp;49.90;EUR
            """;

    @TempDir private Path directory;

    private LegacyHub hub() throws IOException {
        return new LegacyHub("pos-receipts", "avaya-cdr", "wechat")
                .set("tributary.file-drop.enabled", true)
                .set("tributary.file-drop.directory", directory)
                .set("tributary.file-drop.delay", 50);
    }

    private Path drop(String name, String content) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        return file;
    }

    private void awaitIn(String place, String name) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(directory.resolve(place).resolve(name)).exists());
        assertThat(directory.resolve(name)).doesNotExist();
    }

    @Test
    void keepsEachRecordOfAFileAndMovesIt() throws Exception {
        drop("receipts.csv", RECEIPTS);
        try (LegacyHub hub =
                hub().set("tributary.file-drop.split", "csv")
                        .set("tributary.file-drop.mapping", "pos-receipts")) {
            hub.start("file-drop-receive");

            awaitIn(".done", "receipts.csv");
            assertThat(hub.interactions())
                    .extracting(Interaction::sourceEventId)
                    .containsExactly("receipt:MAD1/2/1001", "receipt:MAD1/2/1002");
            RawEvent first = hub.accepted.get(0);
            assertThat(first.source()).isEqualTo("files/main");
            assertThat(first.headers()).isEqualTo(Map.of("file", "receipts.csv"));
        }
    }

    @Test
    void leavesAFileAsLongAsItChanges() throws Exception {
        Path growing = Files.writeString(directory.resolve("growing.json"), "{}");
        Files.setLastModifiedTime(growing, FileTime.from(Instant.now().plusSeconds(3600)));
        drop("whole.json", "[]");
        drop("other.json.part", "{}");
        try (LegacyHub hub = hub()) {
            hub.start("file-drop-receive");

            awaitIn(".done", "whole.json");
            drop("later.json", "[1]");
            awaitIn(".done", "later.json");
            assertThat(growing).exists();
            assertThat(directory.resolve("other.json.part")).exists();
            assertThat(hub.bodies()).containsExactly("[]", "[1]");
        }
    }

    @Test
    void takesAFileAgainUntilAllOfItIsAcceptedAndMakesTheSameEventsOfIt() throws Exception {
        String lines =
                IntStream.range(0, 1200)
                        .mapToObj(i -> "line " + i)
                        .collect(Collectors.joining("\n"));
        try (LegacyHub hub = hub().set("tributary.file-drop.split", "lines")) {
            hub.refusals.set(2);
            drop("calls.txt", lines);
            hub.start("file-drop-receive");

            awaitIn(".done", "calls.txt");
            assertThat(hub.bodies()).isEqualTo(lines.lines().toList());
            assertThat(ids(hub.offered.get(0)))
                    .isEqualTo(ids(hub.offered.get(1)))
                    .isEqualTo(ids(hub.offered.get(2)))
                    .hasSize(500);
            hub.accepted.clear();
            drop("calls.txt", lines);
            await().atMost(PATIENCE).until(() -> hub.accepted.size() == 1200);
            assertThat(ids(hub.accepted).subList(0, 500)).isEqualTo(ids(hub.offered.get(0)));
        }
    }

    @Test
    void putsAFileAsideThatCannotBeCut() throws Exception {
        drop("bomb.xml", "<!DOCTYPE r [<!ENTITY a 'aaaa'>]><r><xml>&a;</xml></r>");
        try (LegacyHub hub = hub().set("tributary.file-drop.split", "xml")) {
            hub.start("file-drop-receive");

            awaitIn(".refused", "bomb.xml");
            drop("good.xml", "<r><xml>1</xml><xml>2</xml></r>");
            awaitIn(".done", "good.xml");
            assertThat(hub.bodies()).containsExactly("<xml>1</xml>", "<xml>2</xml>");
        }
    }

    @Test
    void holdsNoMoreOfAHugeFileThanItHandsOn() throws Exception {
        String line = "{\"text\": \"" + "x".repeat(10_000) + "\"}\n";
        drop("huge.json", line.repeat(3_000));
        try (LegacyHub hub = hub().set("tributary.file-drop.split", "json")) {
            hub.start("file-drop-receive");

            awaitIn(".done", "huge.json");
            assertThat(hub.accepted).hasSize(3_000);
            assertThat(hub.offered)
                    .allMatch(
                            events ->
                                    events.stream().mapToInt(e -> e.body().length).sum()
                                            < 1_100_000);
        }
    }

    private static List<String> ids(List<RawEvent> events) {
        return events.stream().map(RawEvent::eventId).toList();
    }
}
