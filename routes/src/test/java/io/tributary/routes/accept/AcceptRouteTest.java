package io.tributary.routes.accept;

import static io.tributary.routes.TestHub.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import io.tributary.routes.TestHub;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptRouteTest {

    private static final String URI = "hub:accept?mapping=shop&source=file/cdr";

    private final TestHub hub = new TestHub();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void readsAStreamOnceAndLeavesItsBytesToTheStepsBehind() {
        Exchange exchange = send(URI, new ByteArrayInputStream(bytes("héé")), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(hub.accepted.get(0).body()).isEqualTo(bytes("héé"));
        assertThat(exchange.getMessage().getBody()).isEqualTo(bytes("héé"));
    }

    @Test
    void givesAListToTheHubAsAWhole() {
        List<Integer> sizes = new ArrayList<>();
        hub.accept(events -> sizes.add(events.size()));

        send(URI, List.of(bytes("1"), "2"), Map.of(HubHeaders.EVENT_ID, List.of("a", "b")));

        assertThat(sizes).containsExactly(2);
    }

    @Test
    void takesTheSourceAndTheRestFromTheHeadersOfTheHubOnly() {
        send(
                "hub:accept?mapping=shop",
                "x",
                Map.of(
                        HubHeaders.SOURCE,
                        "imap/support",
                        HubHeaders.EVENT_ID,
                        "7",
                        HubHeaders.RECEIVED_AT,
                        TestHub.RECEIVED_AT,
                        HubHeaders.HEADERS,
                        Map.of("Mailbox", "INBOX"),
                        "CamelFileName",
                        "../x",
                        "subject",
                        "private"));

        RawEvent event = hub.accepted.get(0);
        assertThat(event.source()).isEqualTo("imap/support");
        assertThat(event.eventId()).isEqualTo("7");
        assertThat(event.receivedAt()).isEqualTo(TestHub.RECEIVED_AT);
        assertThat(event.headers()).isEqualTo(Map.of("mailbox", "INBOX"));
        assertThat(event.settings()).isEmpty();
    }

    @Test
    void tellsTheAuthorOfARouteWhatIsMissing() {
        assertThat(send("hub:accept?mapping=shop", "x", Map.of()).getException())
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("give it the option source");
        assertThat(send(URI, null, Map.of()).getException())
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("gives it nothing");
        assertThat(send(URI, 17, Map.of()).getException())
                .hasMessageContaining("gives it java.lang.Integer");
        assertThat(send(URI, List.of("1", "2"), Map.of(HubHeaders.EVENT_ID, "7")).getException())
                .hasMessageContaining("2 events and 1 ids");
        assertThat(hub.accepted).isEmpty();
    }

    @Test
    void failsWithTheHub() {
        hub.accept(
                events -> {
                    throw new TransientFailure("the broker is away", null);
                });

        assertThat(send(URI, "x", Map.of()).getException()).isInstanceOf(TransientFailure.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source=a|needs the option mapping",
                "mapping=shoe|no mapping named 'shoe'; known are [shop]",
                "mapping=shop&region=es|two capital letters",
                "mapping=shop&zone=Madrid|must be a time zone",
                "mapping=shop&zones=UTC|unknown options [zones]"
            })
    void refusesOptionsThatCannotBe(String options, String mend) {
        hub.context.start();

        assertThatThrownBy(() -> hub.context.getEndpoint("hub:accept?" + options).createProducer())
                .hasStackTraceContaining(mend);
    }

    @Test
    void refusesToWorkWithoutAHub() {
        hub.context.getRegistry().unbind("acceptance");
        hub.context.start();

        assertThatThrownBy(() -> hub.context.getEndpoint(URI).createProducer())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Acceptance.class.getName());
    }

    @Test
    void knowsItsPaths() {
        hub.context.start();

        assertThatThrownBy(() -> hub.context.getEndpoint("hub:river"))
                .rootCause()
                .hasMessageContaining("hub:river is not known; known are");
    }

    @Test
    void stripsEveryHeader() {
        Exchange exchange =
                send(URI, "x", new TreeMap<>(Map.of("CAmelHttpUri", "x", HubHeaders.SOURCE, "y")));

        HubHeaders.strip(exchange);

        assertThat(exchange.getMessage().getHeaders()).isEmpty();
    }

    private Exchange send(String uri, Object body, Map<String, Object> headers) {
        hub.context.start();
        try (ProducerTemplate template = hub.context.createProducerTemplate()) {
            return template.send(
                    uri,
                    exchange -> {
                        exchange.getMessage().setBody(body);
                        exchange.getMessage().setHeaders(new TreeMap<>(headers));
                    });
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
