package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.PlatformChecks;
import io.tributary.connectors.webhook.WebhookRequest;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.instagram.InstagramMapping;
import io.tributary.mappings.messenger.MessengerMapping;
import io.tributary.mappings.shopify.ShopifyMapping;
import io.tributary.mappings.telegram.TelegramMapping;
import io.tributary.mappings.twilio.TwilioSmsMapping;
import io.tributary.mappings.whatsapp.WhatsAppMapping;
import io.tributary.routes.webhook.WebhookRegistry;
import io.tributary.routes.webhook.WebhookReply;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged routes of platforms that send webhooks, from the door to what is kept. */
class WebhookPlatformsRouteTest {

    private static final String SECRET = "a+b&c%41=d/e?f";

    private static final String TOKEN = "AZaz09_-";

    private final CamelContext context = new DefaultCamelContext();
    private final List<RawEvent> accepted = new CopyOnWriteArrayList<>();
    private final Mappings mappings =
            new Mappings(
                    List.of(
                            new ShopifyMapping(),
                            new WhatsAppMapping(),
                            new TelegramMapping(),
                            new MessengerMapping(),
                            new InstagramMapping(),
                            new TwilioSmsMapping()));
    private final WebhookRegistry door = new WebhookRegistry(PlatformChecks.all()::named);

    private void start(String platform) throws Exception {
        Acceptance acceptance = accepted::addAll;
        context.getRegistry().bind("acceptance", acceptance);
        context.getRegistry().bind("mappings", mappings);
        context.getRegistry().bind("door", door);
        Properties properties = new Properties();
        properties.setProperty("tributary." + platform + ".enabled", "true");
        properties.setProperty("tributary." + platform + ".secret", SECRET);
        properties.setProperty("tributary." + platform + ".verify-token", "let me in");
        properties.setProperty("tributary.whatsapp.portfolio", "portfolio-1");
        properties.setProperty("tributary.shopify.region", "ES");
        properties.setProperty("tributary.telegram.secret-token", "old_one," + TOKEN);
        properties.setProperty("tributary.telegram.own", "611000042");
        properties.setProperty("tributary.twilio-sms.auth-token", SECRET);
        properties.setProperty("tributary.twilio-sms.region", "US");
        context.getPropertiesComponent().setInitialProperties(properties);
        context.start();
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(
                        PluginHelper.getResourceLoader(context)
                                .resolveResource(
                                        "classpath:camel/" + platform + "-receive.camel.yaml"));
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void keepsWhatAShopSigned() throws Exception {
        start("shopify");
        byte[] body = utf8("{\"id\": 7, \"created_at\": \"2026-11-01T10:00:00Z\"}");
        Map<String, List<String>> headers =
                Map.of(
                        "x-shopify-hmac-sha256",
                        List.of(Base64.getEncoder().encodeToString(hmac(body))),
                        "x-shopify-topic",
                        List.of("orders/create"),
                        "x-shopify-webhook-id",
                        List.of("w-1"),
                        "x-shopify-event-id",
                        List.of("e-1"),
                        "camelhttpuri",
                        List.of("http://evil.example"));

        assertThat(receive("POST", "shopify/main", Map.of(), headers, body).status())
                .isEqualTo(200);

        assertThat(accepted).hasSize(1);
        RawEvent kept = accepted.get(0);
        assertThat(kept.body()).isEqualTo(body);
        assertThat(kept.eventId()).isEqualTo("w-1");
        assertThat(kept.settings()).isEqualTo(Map.of("region", "ES"));
        assertThat(kept.headers())
                .containsOnlyKeys("x-shopify-topic", "x-shopify-webhook-id", "x-shopify-event-id");
        assertThat(mappings.map(kept).interactions())
                .singleElement()
                .satisfies(order -> assertThat(order.sourceEventId()).isEqualTo("order:7"));
    }

    @Test
    void refusesWhatNobodySigned() throws Exception {
        start("shopify");
        Map<String, List<String>> forged = Map.of("x-shopify-hmac-sha256", List.of("AAAA"));
        assertThat(receive("POST", "shopify/main", Map.of(), forged, utf8("{}")).status())
                .isEqualTo(401);
        assertThat(accepted).isEmpty();
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

    private WebhookReply receive(
            String method,
            String source,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            byte[] body) {
        String url = "https://hub.example/webhooks/" + source;
        return door.receive(
                source,
                new WebhookRequest(
                        method, url, query, headers, body, Instant.parse("2026-11-20T10:00:00Z")));
    }

    private static byte[] hmac(byte[] body) throws GeneralSecurityException {
        return hmac("HmacSHA256", body);
    }

    private static byte[] hmac(String algorithm, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(utf8(SECRET), algorithm));
        return mac.doFinal(content);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
