package io.tributary.connectors.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.SMPPServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmppReceiverTest {

    private static final byte[] HELLO = "Hello".getBytes(StandardCharsets.US_ASCII);

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        context.stop();
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private Smsc smsc(int port, int refusals) throws Exception {
        Smsc smsc = new Smsc(port, refusals);
        opened.add(smsc);
        return smsc;
    }

    private void receive(int port, String options, Processor route) throws Exception {
        String uri =
                "smpp-receiver:localhost:"
                        + port
                        + "?systemId=hub&password=RAW(s&cret)&systemType=VMA&reconnectDelay=10"
                        + "&maxReconnectDelay=40"
                        + options;
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from(uri).routeId("smpp").process(route);
                    }
                });
        context.start();
    }

    private void receive(int port, String options) throws Exception {
        receive(
                port,
                options,
                exchange ->
                        taken.add(
                                new ObjectMapper()
                                        .readTree(exchange.getMessage().getBody(byte[].class))));
    }

    @Test
    void bindsAndHandsOnWhatThePduSays() throws Exception {
        int port = Smsc.freePort();
        Smsc smsc = smsc(port, 0);
        receive(port, "");

        Smsc.deliver(
                smsc.session(),
                HELLO,
                new OptionalParameter.Short((short) 0x0204, (short) 7),
                new OptionalParameter.OctetString((short) 0x1400, new byte[] {1, 2}));

        assertThat(taken).hasSize(1);
        JsonNode message = taken.get(0);
        assertThat(message.at("/command").asText()).isEqualTo("deliver_sm");
        assertThat(message.at("/serviceType").asText()).isEqualTo("CMT");
        assertThat(message.at("/source").toString())
                .isEqualTo("{\"ton\":1,\"npi\":1,\"address\":\"447700900001\"}");
        assertThat(message.at("/destination/address").asText()).isEqualTo("40404");
        assertThat(message.at("/dataCoding").asInt()).isEqualTo(0xF5);
        assertThat(message.at("/shortMessage").binaryValue()).isEqualTo(HELLO);
        assertThat(message.at("/tlvs").toString())
                .isEqualTo(
                        "[{\"tag\":\"0x0204\",\"value\":\"AAc=\"},"
                                + "{\"tag\":\"0x1400\",\"value\":\"AQI=\"}]");
        assertThat(smsc.binds)
                .singleElement()
                .satisfies(
                        bind -> {
                            assertThat(bind.getBindType()).isEqualTo(BindType.BIND_RX);
                            assertThat(bind.getSystemId()).isEqualTo("hub");
                            assertThat(bind.getPassword()).isEqualTo("s&cret");
                            assertThat(bind.getSystemType()).isEqualTo("VMA");
                        });
    }

    @Test
    void takesDataSmAsATransceiver() throws Exception {
        int port = Smsc.freePort();
        Smsc smsc = smsc(port, 0);
        receive(port, "&bind=transceiver");

        smsc.session()
                .dataShortMessage(
                        "CMT",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "447700900001",
                        TypeOfNumber.NETWORK_SPECIFIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "40404",
                        new ESMClass(0),
                        new RegisteredDelivery(0),
                        new RawDataCoding((byte) 0),
                        new OptionalParameter.OctetString((short) 0x0424, HELLO));

        assertThat(smsc.binds.get(0).getBindType()).isEqualTo(BindType.BIND_TRX);
        assertThat(taken.get(0).at("/command").asText()).isEqualTo("data_sm");
        assertThat(taken.get(0).at("/tlvs/0/value").binaryValue()).isEqualTo(HELLO);
    }

    @Test
    void answersWithATemporaryErrorWhatTheRouteDoesNotTake() throws Exception {
        int port = Smsc.freePort();
        Smsc smsc = smsc(port, 0);
        AtomicBoolean away = new AtomicBoolean(true);
        receive(
                port,
                "",
                exchange -> {
                    if (away.get()) {
                        throw new IllegalStateException("the broker is away");
                    }
                });
        SMPPServerSession session = smsc.session();

        assertThatThrownBy(() -> Smsc.deliver(session, HELLO))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        e ->
                                assertThat(e.getCommandStatus())
                                        .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
        away.set(false);
        Smsc.deliver(session, HELLO);
    }

    @Test
    void answersOnlyOnceTheRouteIsDone() throws Exception {
        int port = Smsc.freePort();
        Smsc smsc = smsc(port, 0);
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch durable = new CountDownLatch(1);
        receive(
                port,
                "",
                exchange -> {
                    arrived.countDown();
                    assertThat(durable.await(20, TimeUnit.SECONDS)).isTrue();
                });
        SMPPServerSession session = smsc.session();
        session.setTransactionTimer(20_000);
        CompletableFuture<Void> answered =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                Smsc.deliver(session, HELLO);
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });

        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(answered).isNotDone();
        durable.countDown();
        answered.get(20, TimeUnit.SECONDS);
    }

    @Test
    void startsWithoutItsSmscAndBindsOnceItIsThere() throws Exception {
        int port = Smsc.freePort();
        receive(port, "");
        assertThat(context.getRouteController().getRouteStatus("smpp").isStarted()).isTrue();

        Smsc.deliver(smsc(port, 0).session(), HELLO);
        assertThat(taken).hasSize(1);
    }

    @Test
    void bindsAgainWhenTheSmscWasAway() throws Exception {
        int port = Smsc.freePort();
        Smsc first = smsc(port, 0);
        receive(port, "");
        Smsc.deliver(first.session(), HELLO);
        first.close();

        Smsc.deliver(smsc(port, 0).session(), HELLO);
        assertThat(taken).hasSize(2);
    }

    @Test
    void goesOnWhereTheBindIsRefused() throws Exception {
        int port = Smsc.freePort();
        Smsc smsc = smsc(port, 2);
        receive(port, "");
        assertThat(context.getRouteController().getRouteStatus("smpp").isStarted()).isTrue();

        Smsc.deliver(smsc.session(), HELLO);
        assertThat(smsc.binds).hasSize(3);
    }

    @Test
    void bindsAgainWithItsRoute() throws Exception {
        int port = Smsc.freePort();
        Smsc smsc = smsc(port, 0);
        receive(port, "");
        SMPPServerSession before = smsc.session();
        context.getRouteController().stopRoute("smpp");
        await().untilAsserted(() -> assertThat(before.getSessionState().isBound()).isFalse());

        context.getRouteController().startRoute("smpp");
        Smsc.deliver(smsc.session(), HELLO);
        assertThat(taken).hasSize(1);
    }

    @Test
    void saysNothingInTheClearWhereTlsIsAskedFor() throws Exception {
        try (ServerSocket door = new ServerSocket(0)) {
            receive(door.getLocalPort(), "&secure=true");
            try (Socket line = door.accept()) {
                InputStream said = line.getInputStream();
                assertThat(said.readNBytes(2)).containsExactly(0x16, 0x03);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smpp-receiver:smsc",
                "smpp-receiver:smsc:x?systemId=hub",
                "smpp-receiver:smsc:2775",
                "smpp-receiver:smsc:2775?systemId=hub&bind=transmitter",
            })
    void namesWhatIsWrongWithItsOptions(String uri) {
        assertThatThrownBy(() -> context.getEndpoint(uri).createConsumer(exchange -> {}).start())
                .hasStackTraceContaining("smpp-receiver: ");
    }
}
