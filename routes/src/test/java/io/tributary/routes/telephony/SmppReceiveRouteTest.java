package io.tributary.routes.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.mappings.smpp.SmppMapping;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.junit.jupiter.api.Test;

class SmppReceiveRouteTest {

    private static HubStub hub(int port) {
        return new HubStub()
                .set("tributary.smpp.enabled", true)
                .set("tributary.smpp.port", port)
                .set("tributary.smpp.system-id", "hub")
                .set("tributary.smpp.password", "s&c+ret")
                .set("tributary.smpp.source", "smpp/carrier");
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static SMPPServerSession bound(SMPPServerSessionListener smsc) {
        try {
            SMPPServerSession session = smsc.accept();
            BindRequest bind = session.waitForBind(20_000);
            assertThat(bind.getSystemId()).isEqualTo("hub");
            assertThat(bind.getPassword()).isEqualTo("s&c+ret");
            bind.accept("smsc");
            return session;
        } catch (Exception e) {
            throw new IllegalStateException("nobody binds", e);
        }
    }

    private static void deliver(SMPPServerSession session, int esmClass, String octets)
            throws Exception {
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                "447700900001",
                TypeOfNumber.NETWORK_SPECIFIC,
                NumberingPlanIndicator.UNKNOWN,
                "40404",
                new ESMClass(esmClass),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                new RawDataCoding((byte) 0),
                octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Interaction mapped(Exchange accepted) {
        byte[] body = accepted.getMessage().getBody(byte[].class);
        return new SmppMapping()
                .map(
                        new RawEvent(
                                "smpp/carrier",
                                "sha256:0",
                                "smpp",
                                Instant.parse("2026-11-20T10:00:00Z"),
                                "application/json",
                                Map.of(),
                                Map.of(),
                                body))
                .get(0);
    }

    @Test
    void handsTheHubPartsAndReceiptsOnceItIsDurable() throws Exception {
        int port = freePort();
        try (SMPPServerSessionListener smsc = new SMPPServerSessionListener(port)) {
            CompletableFuture<SMPPServerSession> binding =
                    CompletableFuture.supplyAsync(() -> bound(smsc));
            try (HubStub hub = hub(port).start("smpp-receive.camel.yaml")) {
                SMPPServerSession session = binding.get(30, TimeUnit.SECONDS);
                deliver(session, 0x40, "\5\0\3\7\2\2order 1042?");
                deliver(session, 0x40, "\5\0\3\7\2\1Where is my ");
                deliver(session, 0x04, "id:38601fa stat:DELIVRD err:000 text:");

                List<Interaction> events =
                        hub.accepted().getExchanges().stream()
                                .map(SmppReceiveRouteTest::mapped)
                                .toList();
                assertThat(events).hasSize(3);
                assertThat(InteractionParts.merge(events.subList(0, 2)).text())
                        .isEqualTo("Where is my order 1042?");
                assertThat(events.get(2).sourceEventId()).isEqualTo("38601fa");
                assertThat(events.get(2).status()).isEqualTo("delivered");
                assertThat(hub.options("accept"))
                        .containsEntry("source", "smpp/carrier")
                        .containsEntry("mapping", "smpp");
            }
        }
    }

    @Test
    void smscIsToldToSendAgainWhatTheHubCannotKeep() throws Exception {
        int port = freePort();
        try (SMPPServerSessionListener smsc = new SMPPServerSessionListener(port)) {
            CompletableFuture<SMPPServerSession> binding =
                    CompletableFuture.supplyAsync(() -> bound(smsc));
            try (HubStub hub = hub(port).start("smpp-receive.camel.yaml")) {
                hub.accepted()
                        .whenAnyExchangeReceived(
                                exchange -> {
                                    throw new TransientFailure("the broker is away", null);
                                });
                SMPPServerSession session = binding.get(30, TimeUnit.SECONDS);
                assertThatThrownBy(() -> deliver(session, 0, "Hello"))
                        .isInstanceOfSatisfying(
                                NegativeResponseException.class,
                                e ->
                                        assertThat(e.getCommandStatus())
                                                .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
            }
        }
    }

    @Test
    void startsThoughTheSmscIsAway() throws Exception {
        try (HubStub hub = hub(freePort()).start("smpp-receive.camel.yaml")) {
            assertThat(
                            hub.context()
                                    .getRouteController()
                                    .getRouteStatus("smpp-receive")
                                    .isStarted())
                    .isTrue();
        }
    }
}
