package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.mappings.instagram.InstagramMapping;
import io.tributary.mappings.messenger.MessengerMapping;
import io.tributary.mappings.telegram.TelegramMapping;
import io.tributary.mappings.twilio.TwilioSmsMapping;
import io.tributary.mappings.whatsapp.WhatsAppMapping;
import io.tributary.routes.webhook.WebhookReply;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationWebhooksTest extends PackagedWebhooks {

    /** All kinds of characters that Telegram allows. */
    private static final String TOKEN = "AZaz09_-";

    ConversationWebhooksTest() {
        super(
                new WhatsAppMapping(),
                new TelegramMapping(),
                new MessengerMapping(),
                new InstagramMapping(),
                new TwilioSmsMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.whatsapp.verify-token", "let me in",
                "tributary.messenger.verify-token", "let me in",
                "tributary.instagram.verify-token", "let me in",
                "tributary.whatsapp.portfolio", "portfolio-1",
                "tributary.telegram.secret-token", "old_one," + TOKEN,
                "tributary.telegram.own", "611000042",
                "tributary.twilio-sms.auth-token", SECRET,
                "tributary.twilio-sms.region", "US");
    }

    @Test
    void answersTheHandshakeOfMetaAndKeepsWhatItSigned() throws Exception {
        start("whatsapp");
        Map<String, List<String>> query =
                Map.of(
                        "hub.mode", List.of("subscribe"),
                        "hub.verify_token", List.of("let me in"),
                        "hub.challenge", List.of("42"));
        WebhookReply reply = receive("GET", "whatsapp/main", query, Map.of(), new byte[0]);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).asString().isEqualTo("42");

        byte[] body = utf8("{\"object\": \"whatsapp_business_account\", \"entry\": []}");
        Map<String, List<String>> signed = metaSigned(body);
        assertThat(receive("POST", "whatsapp/main", Map.of(), signed, body).status())
                .isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(kept.settings())
                                    .isEqualTo(Map.of("portfolio", "portfolio-1"));
                            assertThat(mappings.map(kept).interactions()).isEmpty();
                        });
    }

    @ParameterizedTest
    @CsvSource({"messenger, page", "instagram, instagram"})
    void keepsConversationsThatMetaSigned(String platform, String object) throws Exception {
        start(platform);
        String source = platform + "/main";
        Map<String, List<String>> query =
                Map.of(
                        "hub.mode", List.of("subscribe"),
                        "hub.verify_token", List.of("let me in"),
                        "hub.challenge", List.of("42"));
        assertThat(receive("GET", source, query, Map.of(), new byte[0]).body())
                .asString()
                .isEqualTo("42");

        byte[] body =
                utf8(
                        "{\"object\": \""
                                + object
                                + "\", \"entry\": [{\"id\": \"1\", \"time\": 1763632800000,"
                                + " \"messaging\": [{\"sender\": {\"id\": \"7\"}, \"recipient\":"
                                + " {\"id\": \"1\"}, \"message\": {\"mid\": \"m_1\"}}]}]}");
        assertThat(receive("POST", source, Map.of(), metaSigned(new byte[] {1}), body).status())
                .isEqualTo(401);
        assertThat(receive("POST", source, Map.of(), metaSigned(body), body).status())
                .isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(mappings.map(kept).interactions())
                                    .singleElement()
                                    .satisfies(
                                            message ->
                                                    assertThat(message.sourceEventId())
                                                            .isEqualTo("m_1"));
                        });
    }

    private static Map<String, List<String>> metaSigned(byte[] body)
            throws GeneralSecurityException {
        return Map.of(
                "x-hub-signature-256", List.of("sha256=" + HexFormat.of().formatHex(hmac(body))));
    }

    @Test
    void keepsMessagesThatTwilioSigned() throws Exception {
        start("twilio-sms");
        byte[] form = utf8("To=%2B12025550199&MessageSid=SM1&From=%2B12025550143&Body=hi+there");
        String signed =
                "https://hub.example/webhooks/twilio/sms"
                        + "Bodyhi thereFrom+12025550143MessageSidSM1To+12025550199";
        assertThat(receive("POST", "twilio/sms", Map.of(), twilioSigned("x"), form).status())
                .isEqualTo(401);
        assertThat(receive("POST", "twilio/sms", Map.of(), twilioSigned(signed), form).status())
                .isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.body()).isEqualTo(form);
                            assertThat(kept.settings()).isEqualTo(Map.of("region", "US"));
                            assertThat(mappings.map(kept).interactions())
                                    .singleElement()
                                    .satisfies(
                                            message ->
                                                    assertThat(message.text())
                                                            .isEqualTo("hi there"));
                        });
    }

    private static Map<String, List<String>> twilioSigned(String content)
            throws GeneralSecurityException {
        String signature = Base64.getEncoder().encodeToString(hmac("HmacSHA1", utf8(content)));
        return Map.of(
                "content-type",
                List.of("application/x-www-form-urlencoded"),
                "x-twilio-signature",
                List.of(signature));
    }

    @Test
    void keepsWhatTelegramSentWithTheToken() throws Exception {
        start("telegram");
        byte[] body =
                utf8(
                        "{\"update_id\": 1, \"message\": {\"message_id\": 2, \"date\": 1763632800,"
                                + " \"chat\": {\"id\": 204831771, \"type\": \"private\"}, \"from\":"
                                + " {\"id\": 204831771}, \"text\": \"hola\"}}");
        assertThat(receive("POST", "telegram/main", Map.of(), token("old"), body).status())
                .isEqualTo(401);
        assertThat(accepted).isEmpty();

        assertThat(receive("POST", "telegram/main", Map.of(), token(TOKEN), body).status())
                .isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(kept.headers()).isEmpty();
                            assertThat(kept.settings()).isEqualTo(Map.of("own", "611000042"));
                            assertThat(mappings.map(kept).interactions())
                                    .singleElement()
                                    .satisfies(
                                            message ->
                                                    assertThat(message.sourceEventId())
                                                            .isEqualTo("204831771:2"));
                        });
    }

    private static Map<String, List<String>> token(String token) {
        return Map.of("x-telegram-bot-api-secret-token", List.of(token));
    }
}
