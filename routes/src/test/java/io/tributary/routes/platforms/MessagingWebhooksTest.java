package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.apple.AppleMessagesMapping;
import io.tributary.mappings.infobip.InfobipMapping;
import io.tributary.mappings.line.LineMapping;
import io.tributary.mappings.sinch.SinchSmsMapping;
import io.tributary.mappings.sinchconversation.SinchConversationMapping;
import io.tributary.mappings.slack.SlackMapping;
import io.tributary.mappings.viber.ViberMapping;
import io.tributary.mappings.vonage.VonageMapping;
import io.tributary.routes.webhook.WebhookReply;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Messaging apps and SMS that are no part of Meta's, Telegram's or Twilio's. */
class MessagingWebhooksTest extends PackagedWebhooks {

    MessagingWebhooksTest() {
        super(
                new LineMapping(),
                new SlackMapping(),
                new ViberMapping(),
                new VonageMapping(),
                new SinchSmsMapping(),
                new SinchConversationMapping(),
                new InfobipMapping(),
                new AppleMessagesMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.apple-messages.msp",
                "msp-1",
                "tributary.apple-messages.secret",
                base64(utf8(SECRET)),
                "tributary.line.own",
                "U1,U2",
                "tributary.infobip-sms.credentials",
                "hub:" + SECRET,
                "tributary.rcs-infobip.credentials",
                "hub:" + SECRET,
                "tributary.line.channel-secret",
                SECRET,
                "tributary.slack.signing-secret",
                SECRET,
                "tributary.viber.auth-token",
                SECRET,
                "tributary.vonage.signature-secret",
                SECRET);
    }

    /** Refuses the body under another signature, and keeps it under its own. */
    private void keeps(
            String source,
            byte[] body,
            Map<String, List<String>> forged,
            Map<String, List<String>> signed,
            String eventId) {
        assertThat(receive("POST", source, Map.of(), forged, body).status()).isEqualTo(401);
        assertThat(accepted).isEmpty();
        assertThat(receive("POST", source, Map.of(), signed, body).status()).isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.source()).isEqualTo(source);
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(mappings.map(kept).interactions())
                                    .extracting(Interaction::sourceEventId)
                                    .containsExactly(eventId);
                        });
    }

    private static Map<String, List<String>> header(String name, String value) {
        return Map.of(name, List.of(value));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void keepsWhatLineSigned() throws Exception {
        start("line");
        byte[] body =
                utf8(
                        "{\"destination\": \"U0\", \"events\": [{\"type\": \"message\","
                                + " \"timestamp\": 1763632800000, \"source\": {\"type\": \"user\","
                                + " \"userId\": \"U9\"}, \"message\": {\"id\": \"600001\","
                                + " \"type\": \"text\", \"text\": \"hola\"}}]}");
        keeps(
                "line/main",
                body,
                header("x-line-signature", base64(hmac(utf8("{}")))),
                header("x-line-signature", base64(hmac(body))),
                "600001");
        assertThat(accepted.get(0).settings()).isEqualTo(Map.of("own", "U1,U2"));
    }

    @Test
    void answersTheHandshakeOfSlackAndKeepsWhatItSigned() throws Exception {
        start("slack");
        byte[] handshake = utf8("{\"type\": \"url_verification\", \"challenge\": \"3eZbrw1\"}");
        WebhookReply reply =
                receive("POST", "slack/main", Map.of(), slackSigned(handshake), handshake);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).asString().isEqualTo("3eZbrw1");
        byte[] body =
                utf8(
                        "{\"type\": \"event_callback\", \"team_id\": \"T1\", \"event\": {\"type\":"
                                + " \"message\", \"channel\": \"C1\", \"user\": \"U9\", \"text\":"
                                + " \"hola\", \"ts\": \"1763632800.000100\"}}");
        keeps(
                "slack/main",
                body,
                slackSigned(handshake),
                slackSigned(body),
                "C1:1763632800.000100");
    }

    private static Map<String, List<String>> slackSigned(byte[] body)
            throws GeneralSecurityException {
        String time = Long.toString(NOW.getEpochSecond());
        byte[] content = utf8("v0:" + time + ":" + new String(body, StandardCharsets.UTF_8));
        return Map.of(
                "x-slack-request-timestamp",
                List.of(time),
                "x-slack-signature",
                List.of("v0=" + HexFormat.of().formatHex(hmac(content))));
    }

    @Test
    void keepsWhatViberSigned() throws Exception {
        start("viber");
        byte[] body =
                utf8(
                        "{\"event\": \"message\", \"timestamp\": 1763632800000, \"message_token\":"
                                + " 4912661846655238145, \"sender\": {\"id\": \"01=\"},"
                                + " \"message\": {\"type\": \"text\", \"text\": \"hola\"}}");
        keeps(
                "viber/main",
                body,
                header("x-viber-content-signature", HexFormat.of().formatHex(hmac(utf8("{}")))),
                header("x-viber-content-signature", HexFormat.of().formatHex(hmac(body))),
                "4912661846655238145");
    }

    @Test
    void keepsWhatVonageSigned() throws Exception {
        start("vonage");
        byte[] body =
                utf8(
                        "{\"channel\": \"sms\", \"message_uuid\": \"a-1\", \"from\":"
                                + " \"447700900001\", \"to\": \"447700900000\", \"timestamp\":"
                                + " \"2026-11-20T10:00:00Z\", \"text\": \"hola\"}");
        keeps("vonage/main", body, vonageSigned(utf8("{}")), vonageSigned(body), "a-1");
    }

    private static Map<String, List<String>> vonageSigned(byte[] body)
            throws GeneralSecurityException {
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        String token =
                base64url(utf8("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"))
                        + "."
                        + base64url(
                                utf8(
                                        "{\"iat\":"
                                                + NOW.getEpochSecond()
                                                + ",\"payload_hash\":\""
                                                + hash
                                                + "\"}"));
        return header("authorization", "Bearer " + token + "." + base64url(hmac(utf8(token))));
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void keepsWhatSinchSigned() throws Exception {
        start("sinch-sms");
        byte[] body =
                utf8(
                        "{\"type\": \"mo_text\", \"id\": \"01FC\", \"from\":"
                                + " \"447700900001\", \"to\": \"447700900000\", \"body\": \"hola\","
                                + " \"received_at\": \"2026-11-20T10:00:00Z\"}");
        keeps("sinch/sms", body, sinchSigned(utf8("{}")), sinchSigned(body), "01FC");
    }

    @Test
    void keepsWhatSinchSignedForAConversation() throws Exception {
        start("sinch-conversation");
        byte[] body =
                utf8(
                        "{\"app_id\": \"01APP\", \"message\": {\"id\": \"01FC\","
                                + " \"direction\": \"TO_APP\", \"contact_message\":"
                                + " {\"text_message\": {\"text\": \"hola\"}}, \"accept_time\":"
                                + " \"2026-11-20T10:00:00Z\"}}");
        keeps(
                "sinch/conversation",
                body,
                sinchSigned(utf8("{}")),
                sinchSigned(body),
                "message:01FC");
    }

    private static Map<String, List<String>> sinchSigned(byte[] body)
            throws GeneralSecurityException {
        String time = Long.toString(NOW.getEpochSecond());
        byte[] content = utf8(new String(body, StandardCharsets.UTF_8) + ".nonce." + time);
        return Map.of(
                "x-sinch-webhook-signature-timestamp",
                List.of(time),
                "x-sinch-webhook-signature-nonce",
                List.of("nonce"),
                "x-sinch-webhook-signature",
                List.of(base64(hmac(content))));
    }

    @Test
    void keepsWhatInfobipSentWithTheCredentials() throws Exception {
        start("infobip-sms");
        byte[] body =
                utf8(
                        "{\"results\": [{\"messageId\": \"8177\", \"from\":"
                                + " \"447700900001\", \"to\": \"447700900000\", \"text\": \"hola\","
                                + " \"receivedAt\": \"2026-11-20T10:00:00.000+0000\"}]}");
        keeps(
                "infobip/sms",
                body,
                header("authorization", "Basic " + base64(utf8("hub:guess"))),
                header("authorization", "Basic " + base64(utf8("hub:" + SECRET))),
                "8177");
    }

    @Test
    void keepsWhatInfobipSentOfRcs() throws Exception {
        start("rcs-infobip");
        byte[] body =
                utf8(
                        "{\"results\": [{\"messageId\": \"in-1\", \"sender\": \"447700900001\","
                                + " \"to\": \"shop\", \"integrationType\": \"RCS\", \"message\":"
                                + " {\"type\": \"TEXT\", \"text\": \"hola\"}, \"receivedAt\":"
                                + " \"2026-11-20T10:00:00.000+0000\"}]}");
        keeps(
                "infobip/rcs",
                body,
                header("authorization", "Basic " + base64(utf8("hub:guess"))),
                header("authorization", "Basic " + base64(utf8("hub:" + SECRET))),
                "in-1");
    }

    @Test
    void opensWhatAppleSentWithATokenForTheProvider() throws Exception {
        start("apple-messages");
        byte[] body =
                utf8(
                        "{\"type\": \"text\", \"id\": \"m1\", \"sourceId\": \"urn:mbid:a\","
                                + " \"destinationId\": \"urn:biz:b\", \"body\": \"hola\"}");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        Map<String, List<String>> forged = appleToken("another");
        assertThat(
                        receive("POST", "apple/messages", Map.of(), forged, packed.toByteArray())
                                .status())
                .isEqualTo(401);
        assertThat(accepted).isEmpty();
        assertThat(
                        receive(
                                        "POST",
                                        "apple/messages",
                                        Map.of(),
                                        appleToken("msp-1"),
                                        packed.toByteArray())
                                .status())
                .isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(mappings.map(kept).interactions())
                                    .extracting(Interaction::sourceEventId)
                                    .containsExactly("message:m1");
                        });
    }

    private static Map<String, List<String>> appleToken(String provider)
            throws GeneralSecurityException {
        String token =
                base64url(utf8("{\"alg\":\"HS256\"}"))
                        + "."
                        + base64url(
                                utf8(
                                        "{\"iat\":"
                                                + NOW.getEpochSecond()
                                                + ",\"aud\":\""
                                                + provider
                                                + "\"}"));
        return header("authorization", "Bearer " + token + "." + base64url(hmac(utf8(token))));
    }
}
