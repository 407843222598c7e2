package io.tributary.routes.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class AsteriskAriLiveReceiveRouteTest {

    private static final String RINGING =
            "{\"type\": \"StasisStart\", \"channel\": {\"id\": \"1\"}}";

    /** What a key is answered with. Source: RFC 6455, 1.3. */
    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static HubStub hub(int port) {
        return new HubStub()
                .set("tributary.asterisk-ari-live.enabled", true)
                .set("tributary.asterisk-ari-live.secure", false)
                .set("tributary.asterisk-ari-live.port", port)
                .set("tributary.asterisk-ari-live.username", "hub")
                .set("tributary.asterisk-ari-live.password", "s&c+ret")
                .set("tributary.asterisk-ari-live.source", "pbx/madrid");
    }

    @Test
    void handsTheHubEachEventAsItIs() throws Exception {
        try (ServerSocket pbx = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HubStub hub =
                        hub(pbx.getLocalPort()).start("asterisk-ari-live-receive.camel.yaml");
                Socket line = pbx.accept()) {
            assertThat(letIn(line))
                    .contains("GET /ari/events?app=tributary&subscribeAll=true HTTP/1.1")
                    .contains("Authorization: Basic aHViOnMmYytyZXQ=");
            say(line, RINGING);
            say(line, "{\"type\": \"ChannelVarset\"}");

            await().untilAsserted(() -> assertThat(hub.accepted().getExchanges()).hasSize(1));
            Exchange exchange = hub.accepted().getExchanges().get(0);
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(RINGING);
            assertThat(exchange.getMessage().getHeaders()).isEmpty();
            assertThat(hub.options("accept"))
                    .containsEntry("source", "pbx/madrid")
                    .containsEntry("mapping", "asterisk-ari");
        }
    }

    @Test
    void startsThoughThePbxIsAway() throws Exception {
        try (HubStub hub = hub(1).start("asterisk-ari-live-receive.camel.yaml")) {
            assertThat(
                            hub.context()
                                    .getRouteController()
                                    .getRouteStatus("asterisk-ari-live-receive")
                                    .isStarted())
                    .isTrue();
        }
    }

    @Test
    void staysOffUntilItIsSwitchedOn() throws Exception {
        try (HubStub hub = new HubStub().start("asterisk-ari-live-receive.camel.yaml")) {
            assertThat(
                            hub.context()
                                    .getRouteController()
                                    .getRouteStatus("asterisk-ari-live-receive")
                                    .isStopped())
                    .isTrue();
        }
    }

    /** Answers the handshake, and tells what was asked. */
    private static String letIn(Socket line) throws Exception {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder asked = new StringBuilder();
        String key = "";
        for (String each = in.readLine(); !each.isEmpty(); each = in.readLine()) {
            asked.append(each).append('\n');
            if (each.startsWith("Sec-WebSocket-Key: ")) {
                key = each.substring("Sec-WebSocket-Key: ".length());
            }
        }
        byte[] accepted =
                MessageDigest.getInstance("SHA-1")
                        .digest((key + ACCEPT).getBytes(StandardCharsets.UTF_8));
        String answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + Base64.getEncoder().encodeToString(accepted)
                        + "\r\n\r\n";
        line.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        return asked.toString();
    }

    /** A text frame of up to 125 bytes. Source: RFC 6455, 5.2. */
    private static void say(Socket line, String event) throws IOException {
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        line.getOutputStream().write(0x81);
        line.getOutputStream().write(bytes.length);
        line.getOutputStream().write(bytes);
        line.getOutputStream().flush();
    }
}
