package io.tributary.routes.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwilioVoiceReceiveRouteTest {

    private static final byte[] FORM =
            "CallSid=CA1&From=%2B12025550143&CallStatus=ringing"
                    .getBytes(StandardCharsets.US_ASCII);

    private final HubStub hub =
            new HubStub()
                    .set("tributary.twilio-voice.enabled", true)
                    .set("tributary.twilio-voice.auth-token", "to+ken");

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void handsTheHubTheSignedFormAsItIs() throws Exception {
        hub.start("twilio-voice-receive.camel.yaml");

        send();

        assertThat(hub.accepted().getExchanges())
                .singleElement()
                .satisfies(each -> assertThat(each.getMessage().getBody()).isEqualTo(FORM));
        assertThat(hub.options("webhook"))
                .containsEntry("check", "twilio")
                .containsEntry("source", "twilio/main")
                .containsKey("secret");
        assertThat(hub.options("accept")).containsEntry("mapping", "twilio-voice");
    }

    @Test
    void letsTheDoorKnowThatTheHubDidNotAccept() throws Exception {
        hub.accepted()
                .whenAnyExchangeReceived(
                        exchange -> {
                            throw new IOException("the broker is away");
                        });
        hub.start("twilio-voice-receive.camel.yaml");

        assertThatThrownBy(this::send).hasRootCauseMessage("the broker is away");
    }

    private void send() throws IOException {
        try (ProducerTemplate door = hub.context().createProducerTemplate()) {
            door.sendBody("direct:door", FORM);
        }
    }
}
