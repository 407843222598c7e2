package io.tributary.routes.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskCdrReceiveRouteTest {

    @TempDir private Path directory;

    private Path master;

    @BeforeEach
    void prepare() {
        master = directory.resolve("Master.csv");
    }

    @Test
    void handsTheHubEachLineAsItIs() throws Exception {
        Files.writeString(master, "\"600111222\",\"Begoña\"\n");
        try (HubStub hub = hub().start("asterisk-cdr-receive.camel.yaml")) {
            awaitLines(hub, "\"600111222\",\"Begoña\"\n");

            Exchange exchange = hub.accepted().getExchanges().get(0);
            assertThat(exchange.getMessage().getHeaders()).containsOnlyKeys("tributary-event-id");
            assertThat(hub.options("accept"))
                    .containsEntry("source", "pbx/madrid")
                    .containsEntry("mapping", "asterisk-cdr")
                    .containsEntry("zone", "Europe/Madrid")
                    .containsEntry("setting.extensions", "\\d{3}");
        }
    }

    @Test
    void repeatsALineThatTheHubDidNotAcceptAlsoAfterARestart() throws Exception {
        Files.writeString(master, "one\ntwo\n");
        AtomicInteger tries = new AtomicInteger();
        try (HubStub hub = hub()) {
            hub.accepted()
                    .whenAnyExchangeReceived(
                            exchange -> {
                                if (tries.incrementAndGet() > 1) {
                                    throw new IOException("the broker is away");
                                }
                            });
            hub.start("asterisk-cdr-receive.camel.yaml");
            await().untilAsserted(() -> assertThat(tries).hasValueGreaterThan(2));
        }

        try (HubStub hub = hub().start("asterisk-cdr-receive.camel.yaml")) {
            awaitLines(hub, "two\n");
        }
        assertThat(directory.resolve("positions/pbx/madrid.json")).exists();
    }

    @Test
    void staysOffUntilItIsSwitchedOn() throws Exception {
        try (HubStub hub = new HubStub().start("asterisk-cdr-receive.camel.yaml")) {
            assertThat(
                            hub.context()
                                    .getRouteController()
                                    .getRouteStatus("asterisk-cdr-receive")
                                    .isStopped())
                    .isTrue();
        }
    }

    private HubStub hub() {
        return new HubStub()
                .set("tributary.asterisk-cdr.enabled", true)
                .set("tributary.asterisk-cdr.source", "pbx/madrid")
                .set("tributary.asterisk-cdr.directory", directory)
                .set("tributary.asterisk-cdr.position-directory", directory.resolve("positions"))
                .set("tributary.asterisk-cdr.delay", 20)
                .set("tributary.asterisk-cdr.zone", "Europe/Madrid")
                .set("tributary.asterisk-cdr.extensions", "\\d{3}");
    }

    private static void awaitLines(HubStub hub, String... lines) {
        MockEndpoint accepted = hub.accepted();
        await().untilAsserted(
                        () ->
                                assertThat(accepted.getExchanges())
                                        .extracting(AsteriskCdrReceiveRouteTest::text)
                                        .isEqualTo(List.of(lines)));
    }

    private static String text(Exchange exchange) {
        return new String(exchange.getMessage().getBody(byte[].class), StandardCharsets.UTF_8);
    }
}
