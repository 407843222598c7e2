package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.amazonconnect.AmazonConnectMapping;
import io.tributary.mappings.asterisk.AsteriskAriMapping;
import io.tributary.mappings.freeswitch.FreeSwitchMapping;
import io.tributary.mappings.ringcentral.RingCentralMapping;
import io.tributary.mappings.sinch.SinchVoiceMapping;
import io.tributary.routes.webhook.WebhookReply;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Telephone platforms that send webhooks, beside Twilio. */
class TelephonyWebhooksTest extends PackagedWebhooks {

    TelephonyWebhooksTest() {
        super(
                new AmazonConnectMapping(),
                new RingCentralMapping(),
                new SinchVoiceMapping(),
                new FreeSwitchMapping(),
                new AsteriskAriMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.amazon-connect.credentials",
                "hub:" + SECRET,
                "tributary.ringcentral.verification-token",
                SECRET,
                "tributary.sinch-voice.application-key",
                "key-1",
                "tributary.sinch-voice.application-secret",
                base64(utf8(SECRET)),
                "tributary.freeswitch.credentials",
                "hub:" + SECRET,
                "tributary.asterisk-ari.credentials",
                "hub:" + SECRET);
    }

    /** Refuses the body under other headers, and keeps it under its own. */
    private void keeps(
            String source,
            byte[] body,
            Map<String, List<String>> forged,
            Map<String, List<String>> genuine,
            String call,
            String status) {
        assertThat(receive("POST", source, Map.of(), forged, body).status()).isEqualTo(401);
        assertThat(accepted).isEmpty();
        assertThat(receive("POST", source, Map.of(), genuine, body).status()).isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.source()).isEqualTo(source);
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(mappings.map(kept).interactions())
                                    .singleElement()
                                    .extracting(Interaction::sourceEventId, Interaction::status)
                                    .containsExactly(call, status);
                        });
    }

    private static Map<String, List<String>> basic(String password) {
        return Map.of("authorization", List.of("Basic " + base64(utf8("hub:" + password))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void keepsWhatEventBridgeSendsOfAmazonConnect() throws Exception {
        start("amazon-connect");
        keeps(
                "connect/main",
                utf8(
                        "{\"detail-type\": \"Amazon Connect Contact Event\", \"time\":"
                                + " \"2026-11-20T10:00:00Z\", \"detail\": {\"eventType\":"
                                + " \"INITIATED\", \"contactId\": \"c-1\", \"channel\": \"VOICE\","
                                + " \"initiationMethod\": \"INBOUND\"}}"),
                basic("wrong"),
                basic(SECRET),
                "c-1",
                "ringing");
    }

    @Test
    void answersTheHandshakeOfRingCentralAndKeepsWhatHasItsToken() throws Exception {
        start("ringcentral");
        WebhookReply reply =
                receive(
                        "POST",
                        "ringcentral/main",
                        Map.of(),
                        Map.of("validation-token", List.of("7c1a8f0e")),
                        new byte[0]);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).isEqualTo(Map.of("Validation-Token", "7c1a8f0e"));
        keeps(
                "ringcentral/main",
                utf8(
                        "{\"event\": \"/restapi/v1.0/account/1/telephony/sessions\", \"timestamp\":"
                                + " \"2026-11-20T10:00:00Z\", \"body\": {\"telephonySessionId\":"
                                + " \"s-1\", \"parties\": [{\"id\": \"p-1\", \"direction\":"
                                + " \"Inbound\", \"status\": {\"code\": \"Proceeding\"}}]}}"),
                Map.of("verification-token", List.of("wrong")),
                Map.of("verification-token", List.of(SECRET)),
                "s-1",
                "ringing");
    }

    @Test
    void keepsWhatSinchVoiceSigned() throws Exception {
        start("sinch-voice");
        byte[] body =
                utf8(
                        "{\"event\": \"ice\", \"callid\": \"in-1\", \"timestamp\":"
                                + " \"2026-11-20T10:00:00Z\", \"cli\": \"447700900001\"}");
        keeps("sinch/voice", body, sinchSigned(utf8("{}")), sinchSigned(body), "in-1", "ringing");
    }

    private static Map<String, List<String>> sinchSigned(byte[] body)
            throws GeneralSecurityException {
        String md5 = base64(MessageDigest.getInstance("MD5").digest(body));
        String signed =
                "POST\n"
                        + md5
                        + "\napplication/json\nx-timestamp:"
                        + NOW
                        + "\n/webhooks/sinch/voice";
        return Map.of(
                "content-type",
                List.of("application/json"),
                "x-timestamp",
                List.of(NOW.toString()),
                "authorization",
                List.of("application key-1:" + base64(hmac(utf8(signed)))));
    }

    @Test
    void keepsWhatFreeSwitchPosts() throws Exception {
        start("freeswitch");
        keeps(
                "freeswitch/main",
                utf8("{\"variables\": {\"uuid\": \"u-1\", \"hangup_cause\": \"USER_BUSY\"}}"),
                basic("wrong"),
                basic(SECRET),
                "u-1",
                "busy");
    }

    @Test
    void keepsWhatARelayPostsOfAri() throws Exception {
        start("asterisk-ari");
        keeps(
                "pbx/ari",
                utf8(
                        "{\"type\": \"StasisStart\", \"channel\": {\"id\": \"1.1\", \"name\":"
                                + " \"PJSIP/trunk-1\", \"state\": \"Ring\"}}"),
                basic("wrong"),
                basic(SECRET),
                "1.1",
                "ringing");
    }
}
