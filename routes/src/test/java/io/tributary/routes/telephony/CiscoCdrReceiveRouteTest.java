package io.tributary.routes.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiscoCdrReceiveRouteTest {

    private static final String FILE = "cdr_StandAloneCluster_01_202611201000_1";

    @TempDir private Path directory;

    private HubStub hub() {
        return new HubStub()
                .set("tributary.cisco-cdr.enabled", true)
                .set("tributary.cisco-cdr.directory", directory)
                .set("tributary.cisco-cdr.delay", 50)
                .set("tributary.cisco-cdr.quiet-time", 100);
    }

    private void push(String name, String content) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void handsTheHubEachFileAsItIsAndMovesItAway() throws Exception {
        push(FILE, "\"cdrRecordType\"\nINTEGER\n1\n");
        push("cmr_StandAloneCluster_01_202611201000_1", "quality");
        List<String> accepted = new CopyOnWriteArrayList<>();
        try (HubStub hub = hub()) {
            hub.accepted()
                    .whenAnyExchangeReceived(
                            exchange -> {
                                assertThat(exchange.getMessage().getHeaders()).isEmpty();
                                accepted.add(exchange.getMessage().getBody(String.class));
                            });
            hub.start("cisco-cdr-receive.camel.yaml");
            await().untilAsserted(
                            () -> assertThat(directory.resolve(".done").resolve(FILE)).exists());
            assertThat(accepted).containsExactly("\"cdrRecordType\"\nINTEGER\n1\n");
            assertThat(directory.resolve(FILE)).doesNotExist();
            assertThat(directory.resolve("cmr_StandAloneCluster_01_202611201000_1")).exists();
            assertThat(hub.options("accept"))
                    .containsEntry("source", "pbx/cisco")
                    .containsEntry("mapping", "cisco-cdr");
        }
    }

    @Test
    void takesAFileAgainThatTheHubDidNotAccept() throws Exception {
        push(FILE, "file");
        AtomicInteger tries = new AtomicInteger();
        try (HubStub hub = hub()) {
            hub.accepted()
                    .whenAnyExchangeReceived(
                            exchange -> {
                                if (tries.incrementAndGet() < 3) {
                                    throw new IOException("the broker is away");
                                }
                            });
            hub.start("cisco-cdr-receive.camel.yaml");
            await().untilAsserted(
                            () -> assertThat(directory.resolve(".done").resolve(FILE)).exists());
            assertThat(tries).hasValue(3);
        }
    }
}
