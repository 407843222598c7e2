package io.tributary.connectors.asteriskari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsteriskAriComponentTest {

    private static final Path FIXTURES =
            Path.of("../mappings/src/test/resources/fixtures/telephony/asterisk-ari");
    private static final String RINGING = recorded("stasis_start.json");
    private static final String DIALLED = recorded("dial_event.json");
    private static final String KEY = recorded("dtmf-captured.json");

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

    private static String recorded(String name) {
        try {
            return Files.readString(FIXTURES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AriServer asterisk(int port, Consumer<Channel> play) throws Exception {
        AriServer server = new AriServer(port, play);
        opened.add(server);
        return server;
    }

    private static void send(Channel line, WebSocketFrame frame) {
        line.writeAndFlush(frame).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }

    private static void say(Channel line, String event) {
        send(line, new TextWebSocketFrame(event));
    }

    private void listen(int port, String options, Processor route) throws Exception {
        String uri =
                "asterisk-ari:127.0.0.1:"
                        + port
                        + "?username=hub&password=RAW(s&cret)&secure=false&reconnectDelay=10"
                        + "&maxReconnectDelay=40"
                        + options;
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from(uri).routeId("ari").process(route);
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
    void handsOnTheWantedEventsAsTheyAre() throws Exception {
        AriServer asterisk =
                asterisk(
                        0,
                        line -> {
                            say(line, RINGING);
                            say(line, KEY);
                            say(line, DIALLED);
                        });
        listen(asterisk.port(), "&events=StasisStart,Dial&app=the hub&subscribeAll=true");
        await().untilAsserted(() -> assertThat(taken).containsExactly(RINGING, DIALLED));
        assertThat(asterisk.addresses).containsExactly("/ari/events?app=the+hub&subscribeAll=true");
    }

    @Test
    void joinsWhatComesInPieces() throws Exception {
        AriServer asterisk =
                asterisk(
                        0,
                        line -> {
                            send(line, new TextWebSocketFrame(false, 0, "{\"type\": \"Di"));
                            send(
                                    line,
                                    new ContinuationWebSocketFrame(false, 0, "al\", \"n\": \"ñ"));
                            send(line, new ContinuationWebSocketFrame(true, 0, "\"}"));
                        });
        listen(asterisk.port(), "&events=Dial");
        await().untilAsserted(
                        () ->
                                assertThat(taken)
                                        .containsExactly("{\"type\": \"Dial\", \"n\": \"ñ\"}"));
    }

    @Test
    void handsOnWhatIsNoEventSoThatItIsParked() throws Exception {
        AriServer asterisk = asterisk(0, line -> say(line, "[]"));
        listen(asterisk.port(), "&events=Dial");
        await().untilAsserted(() -> assertThat(taken).containsExactly("[]"));
    }

    @Test
    void passesOverWhatIsTooLongForAnEvent() throws Exception {
        String half = "x".repeat(60_000);
        AriServer asterisk =
                asterisk(
                        0,
                        line -> {
                            send(line, new TextWebSocketFrame(false, 0, "{\"type\": \"Dial"));
                            for (int i = 0; i < AriMessage.LONGEST / half.length() + 1; i++) {
                                send(line, new ContinuationWebSocketFrame(false, 0, half));
                            }
                            send(line, new ContinuationWebSocketFrame(true, 0, "\"}"));
                            say(line, RINGING);
                        });
        listen(asterisk.port(), "");
        await().untilAsserted(() -> assertThat(taken).containsExactly(RINGING));
        assertThat(asterisk.connections).hasValue(1);
    }

    @Test
    void startsWithoutItsAsteriskAndListensOnceItIsThere() throws Exception {
        AriServer gone = new AriServer(0, line -> {});
        int port = gone.port();
        gone.close();
        listen(port, "");
        assertThat(context.getRouteController().getRouteStatus("ari").isStarted()).isTrue();
        asterisk(port, line -> say(line, RINGING));
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
    }

    @Test
    void connectsAgainWhenAsteriskRestartsOrBreaksOff() throws Exception {
        AtomicInteger times = new AtomicInteger();
        AriServer asterisk =
                asterisk(
                        0,
                        line -> {
                            say(line, RINGING);
                            if (times.incrementAndGet() % 2 == 0) {
                                line.close()
                                        .addListener(
                                                ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
                            } else {
                                send(line, new CloseWebSocketFrame(1001, "restart"));
                            }
                        });
        listen(asterisk.port(), "");
        await().untilAsserted(() -> assertThat(taken).hasSizeGreaterThan(3));
        assertThat(asterisk.connections).hasValueGreaterThan(3);
    }

    @Test
    void triesAgainWhereItIsNotLetIn() throws Exception {
        AriServer asterisk = asterisk(0, line -> say(line, RINGING));
        asterisk.refusals.addAll(
                List.of(
                        HttpResponseStatus.UNAUTHORIZED,
                        HttpResponseStatus.NOT_FOUND,
                        HttpResponseStatus.SERVICE_UNAVAILABLE));
        listen(asterisk.port(), "");
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
        assertThat(asterisk.addresses).hasSize(4);
    }

    @Test
    void leavesWhenSomebodyElseListensToTheApplication() throws Exception {
        AriServer asterisk =
                asterisk(
                        0,
                        line ->
                                say(
                                        line,
                                        "{\"type\": \"ApplicationReplaced\", \"application\":"
                                                + " \"tributary\"}"));
        listen(asterisk.port(), "");
        await().untilAsserted(() -> assertThat(asterisk.connections).hasValueGreaterThan(2));
        assertThat(taken).isEmpty();
    }

    @Test
    void handsOnAgainInOrderWhatTheRouteCannotTake() throws Exception {
        AriServer asterisk =
                asterisk(
                        0,
                        line -> {
                            say(line, RINGING);
                            say(line, DIALLED);
                        });
        AtomicInteger tries = new AtomicInteger();
        listen(
                asterisk.port(),
                "",
                exchange -> {
                    if (tries.incrementAndGet() < 4) {
                        throw new IOException("the broker is away");
                    }
                    taken.add(text(exchange));
                });
        await().untilAsserted(() -> assertThat(taken).containsExactly(RINGING, DIALLED));
        assertThat(asterisk.connections).hasValue(1);
    }

    /** What is not read stays with the other side, whose own buffers fill. */
    @Test
    void readsNoMoreThanMayWait() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Channel> lines = new CopyOnWriteArrayList<>();
        int events = 600;
        String padding = "x".repeat(50_000);
        AriServer asterisk =
                asterisk(
                        0,
                        line -> {
                            lines.add(line);
                            for (int i = 0; i < events; i++) {
                                say(
                                        line,
                                        "{\"type\": \"Dial\", \"n\": "
                                                + i
                                                + ", \"p\": \""
                                                + padding
                                                + "\"}");
                            }
                        });
        listen(
                asterisk.port(),
                "&queueSize=2",
                exchange -> {
                    go.await();
                    taken.add(text(exchange).substring(0, 30));
                });
        await().untilAsserted(() -> assertThat(lines).hasSize(1));
        await().during(Duration.ofMillis(300)).until(() -> lines.get(0).bytesBeforeWritable() > 0);
        assertThat(taken).isEmpty();
        go.countDown();
        await().untilAsserted(() -> assertThat(taken).hasSize(events));
        assertThat(taken.get(events - 1)).contains("\"n\": " + (events - 1) + ",");
    }

    @Test
    void staysWithASilentAsteriskThatAnswers() throws Exception {
        List<Channel> lines = new CopyOnWriteArrayList<>();
        AriServer asterisk = asterisk(0, lines::add);
        listen(asterisk.port(), "&pingInterval=100");
        await().during(Duration.ofSeconds(1)).until(() -> asterisk.connections.get() <= 1);
        assertThat(lines).hasSize(1);
        say(lines.get(0), RINGING);
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
    }

    @Test
    void leavesAnAsteriskThatDoesNotAnswer() throws Exception {
        AriServer asterisk = asterisk(0, line -> line.config().setAutoRead(false));
        listen(asterisk.port(), "&pingInterval=50");
        await().untilAsserted(() -> assertThat(asterisk.connections).hasValueGreaterThan(1));
    }

    @Test
    void stopsListeningWithItsRouteAndListensAgainWithIt() throws Exception {
        AriServer asterisk = asterisk(0, line -> say(line, RINGING));
        listen(asterisk.port(), "");
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
        context.getRouteController().stopRoute("ari");
        assertThat(asterisk.connections).hasValue(1);
        context.getRouteController().startRoute("ari");
        await().untilAsserted(() -> assertThat(taken).hasSize(2));
        assertThat(asterisk.connections).hasValue(2);
    }
}
