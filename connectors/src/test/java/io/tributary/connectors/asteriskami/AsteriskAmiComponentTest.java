package io.tributary.connectors.asteriskami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsteriskAmiComponentTest {

    private static final String RINGING =
            "Event: Newstate\r\nChannel: PJSIP/trunk-1\r\nChannelStateDesc: Ring\r\n\r\n";
    private static final String OVER = "Event: Hangup\r\nChannel: PJSIP/trunk-1\r\n\r\n";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        context.stop();
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private Pbx pbx(int port, Pbx.Play play) throws IOException {
        Pbx pbx = new Pbx(port, play);
        opened.add(pbx);
        return pbx;
    }

    private void listen(int port, String options, Processor route) throws Exception {
        String uri =
                "asterisk-ami:127.0.0.1:"
                        + port
                        + "?username=hub&password=RAW(s&cret)&reconnectDelay=10"
                        + "&maxReconnectDelay=40"
                        + options;
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from(uri).routeId("ami").process(route);
                    }
                });
        context.start();
    }

    private void listen(int port, String options) throws Exception {
        listen(port, options, exchange -> taken.add(text(exchange)));
    }

    private static String text(Exchange exchange) {
        return new String(exchange.getMessage().getBody(byte[].class), StandardCharsets.UTF_8);
    }

    @Test
    void handsOnTheEventsOfARecordedSessionAsTheyAre() throws Exception {
        String session = Pbx.recorded("originate_with_events");
        List<Map<String, String>> logins = new CopyOnWriteArrayList<>();
        Pbx pbx =
                pbx(
                        0,
                        line -> {
                            logins.add(line.letIn());
                            line.sayInPieces(session, 997);
                            line.say("\r\n\r\n" + OVER);
                            line.stay();
                        });
        listen(pbx.port(), "&events=Dial,Hangup,Newchannel&eventMask=call");

        await().untilAsserted(() -> assertThat(taken).hasSize(4 + 4 + 4 + 1));
        assertThat(taken.get(taken.size() - 1)).isEqualTo(OVER.replace("\r\n\r\n", "\r\n"));
        assertThat(taken)
                .allSatisfy(
                        event ->
                                assertThat(event)
                                        .containsPattern("^Event: (Dial|Hangup|Newchannel)\r\n"));
        assertThat(taken.subList(0, 12))
                .allSatisfy(event -> assertThat(session).contains("\r\n\r\n" + event + "\r\n"));
        assertThat(logins)
                .singleElement()
                .satisfies(
                        login ->
                                assertThat(login)
                                        .containsEntry("Username", "hub")
                                        .containsEntry("Secret", "s&cret")
                                        .containsEntry("Events", "call"));
    }

    @Test
    void startsWithoutItsPbxAndListensOnceItIsThere() throws Exception {
        int port = Pbx.freePort();
        listen(port, "");
        assertThat(context.getRouteController().getRouteStatus("ami").isStarted()).isTrue();

        pbx(port, AsteriskAmiComponentTest::ringOnce);
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
    }

    private static void ringOnce(Pbx.Line line) throws IOException {
        line.letIn();
        line.say(RINGING);
        line.stay();
    }

    @Test
    void connectsAgainWhenAsteriskRestarts() throws Exception {
        Pbx pbx =
                pbx(
                        0,
                        line -> {
                            line.letIn();
                            line.say(RINGING);
                        });
        listen(pbx.port(), "");
        await().untilAsserted(() -> assertThat(taken).hasSizeGreaterThan(2));
        assertThat(pbx.connections).hasValueGreaterThan(2);
    }

    @Test
    void triesAgainWhereTheUserIsNotLetIn() throws Exception {
        String refusal = Pbx.recorded("login_failed").replaceFirst("(?s)^.*?\r\n\r\n", "");
        AtomicInteger tries = new AtomicInteger();
        Pbx pbx =
                pbx(
                        0,
                        line -> {
                            if (tries.incrementAndGet() > 2) {
                                ringOnce(line);
                                return;
                            }
                            line.say("Asterisk Call Manager/1.3\r\n");
                            line.hear();
                            line.say(refusal);
                        });
        listen(pbx.port(), "");
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
        assertThat(tries).hasValue(3);
    }

    @Test
    void takesNothingOfWhatIsNoManagerInterface() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        Pbx pbx =
                pbx(
                        0,
                        line -> {
                            line.say("SSH-2.0-OpenSSH_9.2\r\n");
                            line.hear();
                            heard.incrementAndGet();
                        });
        listen(pbx.port(), "");
        await().untilAsserted(() -> assertThat(pbx.connections).hasValueGreaterThan(2));
        assertThat(heard).as("credentials sent").hasValue(0);
    }

    @Test
    void handsOnAgainInOrderWhatTheRouteCannotTake() throws Exception {
        Pbx pbx =
                pbx(
                        0,
                        line -> {
                            line.letIn();
                            line.say(RINGING + OVER);
                            line.stay();
                        });
        AtomicInteger tries = new AtomicInteger();
        listen(
                pbx.port(),
                "",
                exchange -> {
                    if (tries.incrementAndGet() < 4) {
                        throw new IOException("the broker is away");
                    }
                    taken.add(text(exchange));
                });
        await().untilAsserted(() -> assertThat(taken).hasSize(2));
        assertThat(taken.get(0)).startsWith("Event: Newstate");
        assertThat(taken.get(1)).startsWith("Event: Hangup");
        assertThat(pbx.connections).hasValue(1);
    }

    @Test
    void letsAsteriskWaitWhenTooManyEventsWait() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        int events = 500;
        Pbx pbx =
                pbx(
                        0,
                        line -> {
                            line.letIn();
                            for (int i = 0; i < events; i++) {
                                line.say("Event: Newstate\r\nNumber: " + i + "\r\n\r\n");
                            }
                            line.stay();
                        });
        listen(
                pbx.port(),
                "&queueSize=2",
                exchange -> {
                    go.await();
                    taken.add(text(exchange));
                });
        await().untilAsserted(() -> assertThat(pbx.connections).hasValue(1));
        assertThat(taken).isEmpty();
        go.countDown();
        await().untilAsserted(() -> assertThat(taken).hasSize(events));
        assertThat(taken.get(events - 1)).contains("Number: " + (events - 1) + "\r\n");
    }

    @Test
    void asksASilentAsteriskAndLeavesOneThatDoesNotAnswer() throws Exception {
        List<String> actions = new CopyOnWriteArrayList<>();
        Pbx pbx =
                pbx(
                        0,
                        line -> {
                            line.letIn();
                            actions.add(line.hear().get("Action"));
                            line.say("Response: Success\r\nPing: Pong\r\n\r\n");
                            actions.add(line.hear().get("Action"));
                            line.stay();
                        });
        listen(pbx.port(), "&pingInterval=50");
        await().untilAsserted(() -> assertThat(pbx.connections).hasValueGreaterThan(1));
        assertThat(actions.subList(0, 2)).containsExactly("Ping", "Ping");
    }

    @Test
    void passesOverWhatIsTooLongForAnEvent() throws Exception {
        String endless = "Event: Newstate\r\nValue: " + "x".repeat(AmiPackets.LONGEST) + "\r\n\r\n";
        Pbx pbx =
                pbx(
                        0,
                        line -> {
                            line.letIn();
                            line.say(endless + RINGING);
                            line.stay();
                        });
        listen(pbx.port(), "");
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
        assertThat(taken.get(0)).contains("ChannelStateDesc: Ring");
    }

    @Test
    void stopsListeningWithItsRouteAndListensAgainWithIt() throws Exception {
        Pbx pbx = pbx(0, AsteriskAmiComponentTest::ringOnce);
        listen(pbx.port(), "");
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
        context.getRouteController().stopRoute("ami");
        assertThat(pbx.connections).hasValue(1);
        context.getRouteController().startRoute("ami");
        await().untilAsserted(() -> assertThat(taken).hasSize(2));
        assertThat(pbx.connections).hasValue(2);
    }
}
