package io.tributary.connectors.growingfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingFileComponentTest {

    @TempDir private Path temporary;

    private Path directory;
    private Path master;
    private GrowingFileHub hub;

    @BeforeEach
    void prepare() throws IOException {
        directory = Files.createDirectories(temporary.resolve("cdr-csv"));
        master = directory.resolve("Master.csv");
        hub = new GrowingFileHub(directory, "start=current");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void handsOnEachLineOnceItIsComplete() throws Exception {
        hub.start();
        write("one\ntw");
        awaitAccepted("one\n");

        write("o\r\nthree\n\n");

        awaitAccepted("one\n", "two\r\n", "three\n");
    }

    @Test
    void givesTheSameLineTheSameIdInAnyFile() throws Exception {
        write("one\n");
        hub.start();
        awaitAccepted("one\n");

        Files.writeString(directory.resolve("Master.csv.9"), "zero\none\n");

        awaitAccepted("one\n", "zero\n", "one\n");
        assertThat(hub.ids().get(2)).isEqualTo(hub.ids().get(0)).startsWith("sha256:");
    }

    @Test
    void goesOnAfterARestartWhereItWas() throws Exception {
        write("one\ntwo\n");
        hub.start();
        awaitAccepted("one\n", "two\n");
        hub.stop();
        write("three\n");

        hub.start();

        awaitAccepted("one\n", "two\n", "three\n");
    }

    @Test
    void finishesTheFileThatWasRotatedAwayAndThoseBetween() throws Exception {
        write("one\ntwo\n");
        hub.start();
        awaitAccepted("one\n", "two\n");
        hub.stop();
        write("three\n");
        Files.move(master, directory.resolve("Master.csv.2"));
        write("four\n");
        Files.move(master, directory.resolve("Master.csv.1"));
        write("five\n");

        hub.start();

        await().untilAsserted(
                        () ->
                                assertThat(hub.accepted())
                                        .containsExactlyInAnyOrder(
                                                "one\n", "two\n", "three\n", "four\n", "five\n"));
    }

    @Test
    void readsOnWhatAWriterAddsToTheFileThatWasRotatedAway() throws Exception {
        write("one\n");
        hub.start();
        awaitAccepted("one\n");

        Path rotated = Files.move(master, directory.resolve("old-master"));
        write("three\n");
        Files.writeString(rotated, "two\n", StandardOpenOption.APPEND);

        await().untilAsserted(
                        () ->
                                assertThat(hub.accepted())
                                        .containsExactlyInAnyOrder("one\n", "two\n", "three\n"));
    }

    @Test
    void findsInTheCopyWhatWasNotReadBeforeTheTruncation() throws Exception {
        write("one\n");
        hub.start();
        awaitAccepted("one\n");
        hub.stop();
        write("two\n");
        Files.copy(master, directory.resolve("Master.csv.1"));
        truncate();
        write("three, longer than all before\n");

        hub.start();

        awaitAccepted("one\n", "two\n", "three, longer than all before\n");
    }

    @Test
    void noticesThatAFileOfTheSameLengthWasWrittenAnew() throws Exception {
        write("one\n");
        hub.start();
        awaitAccepted("one\n");

        Files.writeString(master, "two\n");

        awaitAccepted("one\n", "two\n");
    }

    @Test
    void handsOnTheSameLineAgainUntilItIsAccepted() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        hub.refuse(line -> line.equals("two\n") && refused.incrementAndGet() <= 3);
        write("one\ntwo\nthree\n");

        hub.start();

        awaitAccepted("one\n", "two\n", "three\n");
        assertThat(refused).hasValueGreaterThan(3);
    }

    @Test
    void forgetsNoRefusedLineOverARestart() throws Exception {
        hub.refuse(line -> line.equals("two\n"));
        write("one\ntwo\nthree\n");
        hub.start();
        awaitAccepted("one\n");
        hub.stop();
        hub.refuse(line -> false);

        hub.start();

        awaitAccepted("one\n", "two\n", "three\n");
    }

    @Test
    void waitsForADirectoryThatIsNotThereYet() throws Exception {
        Files.delete(directory);
        hub.start();
        Files.createDirectories(directory);

        write("one\n");

        awaitAccepted("one\n");
    }

    @Test
    void leavesWhatWasRotatedAwayBeforeTheFirstStart() throws Exception {
        Files.writeString(directory.resolve("Master.csv.1"), "old\n");
        write("one\n");

        hub.start();

        awaitAccepted("one\n");
    }

    @Test
    void readsWhatWasRotatedAwayBeforeIfAsked() throws Exception {
        Files.writeString(directory.resolve("Master.csv.1"), "old\n");
        Files.writeString(directory.resolve("Master.csv.2.gz"), "packed\n");
        Files.writeString(directory.resolve("Other.csv"), "other\n");
        write("one\n");
        hub = new GrowingFileHub(directory, "start=all").start();

        awaitAccepted("old\n", "one\n");
    }

    @Test
    void readsOnlyWhatIsWrittenFromNowOnIfAsked() throws Exception {
        write("one\ntw");
        hub = new GrowingFileHub(directory, "start=end").start();
        await().until(() -> Files.exists(temporary.resolve("positions/pbx/madrid.json")));

        write("o\n");

        awaitAccepted("two\n");
    }

    @Test
    void handsOnSeveralLinesAtATimeIfAsked() throws Exception {
        write("one\ntwo\nthree\n");
        hub = new GrowingFileHub(directory, "maxLines=2").start();

        awaitAccepted("one\ntwo\n", "three\n");
    }

    @Test
    void handsOnALineThatIsTooLongInPieces() throws Exception {
        write("0123456789\nab\n");
        hub = new GrowingFileHub(directory, "maxLineBytes=8").start();

        awaitAccepted("01234567", "89\n", "ab\n");
    }

    @Test
    void refusesASecondRouteOnTheSamePosition() throws Exception {
        hub.start();

        try (GrowingFileHub second = new GrowingFileHub(directory, "start=current")) {
            assertThatThrownBy(second::start)
                    .hasStackTraceContaining("give each route a position file of its own");
        }
    }

    @Test
    void refusesADamagedPositionFile() throws Exception {
        Path positions = temporary.resolve("positions/pbx/madrid.json");
        Files.createDirectories(positions.getParent());
        Files.writeString(positions, "{\"(dev=1,ino");

        assertThatThrownBy(hub::start).hasStackTraceContaining("delete it to read from the start");
    }

    private void write(String text) throws IOException {
        Files.writeString(master, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void truncate() throws IOException {
        Files.writeString(master, "", StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void awaitAccepted(String... lines) {
        await().untilAsserted(() -> assertThat(hub.accepted()).isEqualTo(List.of(lines)));
    }
}
