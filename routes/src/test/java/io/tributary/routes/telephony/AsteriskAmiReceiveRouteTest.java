package io.tributary.routes.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class AsteriskAmiReceiveRouteTest {

    private static final String RINGING =
            "Event: Newchannel\r\nUniqueid: 1795168800.1\r\nLinkedid: 1795168800.1\r\n";

    private static HubStub hub(int port) {
        return new HubStub()
                .set("tributary.asterisk-ami.enabled", true)
                .set("tributary.asterisk-ami.port", port)
                .set("tributary.asterisk-ami.username", "hub")
                .set("tributary.asterisk-ami.password", "s&c+ret")
                .set("tributary.asterisk-ami.source", "pbx/madrid")
                .set("tributary.asterisk-ami.zone", "Europe/Madrid");
    }

    @Test
    void handsTheHubEachEventAsItIs() throws Exception {
        try (ServerSocket pbx = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HubStub hub = hub(pbx.getLocalPort()).start("asterisk-ami-receive.camel.yaml");
                Socket line = pbx.accept()) {
            say(line, "Asterisk Call Manager/5.0.1\r\n");
            assertThat(login(line)).contains("Username: hub", "Secret: s&c+ret");
            say(line, "Response: Success\r\n\r\n" + RINGING + "\r\nEvent: VarSet\r\n\r\n");

            await().untilAsserted(() -> assertThat(hub.accepted().getExchanges()).hasSize(1));
            Exchange exchange = hub.accepted().getExchanges().get(0);
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(RINGING);
            assertThat(exchange.getMessage().getHeaders()).isEmpty();
            assertThat(hub.options("accept"))
                    .containsEntry("source", "pbx/madrid")
                    .containsEntry("mapping", "asterisk-ami")
                    .containsEntry("zone", "Europe/Madrid");
        }
    }

    @Test
    void startsThoughThePbxIsAway() throws Exception {
        try (HubStub hub = hub(1).start("asterisk-ami-receive.camel.yaml")) {
            assertThat(
                            hub.context()
                                    .getRouteController()
                                    .getRouteStatus("asterisk-ami-receive")
                                    .isStarted())
                    .isTrue();
        }
    }

    @Test
    void staysOffUntilItIsSwitchedOn() throws Exception {
        try (HubStub hub =
                hub(1).set("tributary.asterisk-ami.enabled", false)
                        .start("asterisk-ami-receive.camel.yaml")) {
            assertThat(
                            hub.context()
                                    .getRouteController()
                                    .getRouteStatus("asterisk-ami-receive")
                                    .isStopped())
                    .isTrue();
        }
    }

    private static void say(Socket line, String text) throws IOException {
        OutputStream out = line.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String login(Socket line) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder action = new StringBuilder();
        for (String each = in.readLine(); !each.isEmpty(); each = in.readLine()) {
            action.append(each).append('\n');
        }
        return action.toString();
    }
}
