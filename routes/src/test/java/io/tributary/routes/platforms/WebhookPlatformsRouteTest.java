package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.PlatformChecks;
import io.tributary.connectors.webhook.WebhookRequest;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.delighted.DelightedMapping;
import io.tributary.mappings.shopify.ShopifyMapping;
import io.tributary.mappings.stripe.StripeMapping;
import io.tributary.mappings.typeform.TypeformMapping;
import io.tributary.mappings.whatsapp.WhatsAppMapping;
import io.tributary.mappings.woocommerce.WooMapping;
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

/** The packaged routes of platforms with webhooks, from the door to what is kept. */
class WebhookPlatformsRouteTest {

    private static final String SECRET = "a+b&c%41=d/e?f";

    private final CamelContext context = new DefaultCamelContext();
    private final List<RawEvent> accepted = new CopyOnWriteArrayList<>();
    private final Mappings mappings =
            new Mappings(
                    List.of(
                            new ShopifyMapping(),
                            new StripeMapping(),
                            new WooMapping(),
                            new TypeformMapping(),
                            new DelightedMapping(),
                            new WhatsAppMapping()));
    private final WebhookRegistry door = new WebhookRegistry(PlatformChecks.all()::named);

    private void start(String platform) throws Exception {
        Acceptance acceptance = accepted::addAll;
        context.getRegistry().bind("acceptance", acceptance);
        context.getRegistry().bind("mappings", mappings);
        context.getRegistry().bind("door", door);
        Properties properties = new Properties();
        properties.setProperty("tributary." + platform + ".enabled", "true");
        properties.setProperty("tributary." + platform + ".secret", SECRET);
        properties.setProperty("tributary.whatsapp.verify-token", "let me in");
        properties.setProperty("tributary.whatsapp.portfolio", "portfolio-1");
        properties.setProperty("tributary.shopify.region", "ES");
        properties.setProperty("tributary.stripe.orders", "shopify/main");
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
        Map<String, List<String>> signed =
                Map.of(
                        "x-hub-signature-256",
                        List.of("sha256=" + HexFormat.of().formatHex(hmac(body))));
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

    @Test
    void keepsWhatStripeSignedAndRefusesItOnceItIsOld() throws Exception {
        start("stripe");
        byte[] body =
                utf8(
                        """
                        {"id": "evt_1", "object": "event", "type": "charge.succeeded",
                         "created": 1795168800, "data": {"object": {
                           "id": "ch_1", "object": "charge", "created": 1795168799}}}""");
        assertThat(receive("POST", "stripe/main", Map.of(), stripe(body, 300), body).status())
                .isEqualTo(200);
        assertThat(receive("POST", "stripe/main", Map.of(), stripe(body, 301), body).status())
                .isEqualTo(401);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(kept.settings()).isEqualTo(Map.of("orders", "shopify/main"));
                            assertThat(mappings.map(kept).interactions())
                                    .extracting(Interaction::sourceEventId)
                                    .containsExactly("payment:ch_1");
                        });
    }

    private static Map<String, List<String>> stripe(byte[] body, long secondsAgo)
            throws GeneralSecurityException {
        long time = Instant.parse("2026-11-20T10:00:00Z").getEpochSecond() - secondsAgo;
        byte[] signed = utf8(time + "." + new String(body, StandardCharsets.UTF_8));
        String signature = HexFormat.of().formatHex(hmac(signed));
        return Map.of("stripe-signature", List.of("t=" + time + ",v1=" + signature));
    }

    @Test
    void answersThePingOfWooCommerceAndTellsItsDeliveriesApart() throws Exception {
        start("woocommerce");
        byte[] ping = utf8("webhook_id=142");
        assertThat(receive("POST", "woocommerce/main", Map.of(), Map.of(), ping).status())
                .isEqualTo(200);
        assertThat(accepted).isEmpty();

        byte[] body = utf8("{\"id\":7}");
        String signature = Base64.getEncoder().encodeToString(hmac(body));
        for (String topic : List.of("order.deleted", "customer.deleted")) {
            Map<String, List<String>> headers =
                    Map.of(
                            "x-wc-webhook-signature", List.of(signature),
                            "x-wc-webhook-topic", List.of(topic),
                            "x-wc-webhook-delivery-id", List.of(topic.substring(0, 5)));
            assertThat(receive("POST", "woocommerce/main", Map.of(), headers, body).status())
                    .isEqualTo(200);
        }
        assertThat(accepted)
                .extracting(RawEvent::eventId)
                .containsExactly("order:" + signature, "custo:" + signature);
        assertThat(accepted)
                .flatExtracting(kept -> mappings.map(kept).interactions())
                .extracting(Interaction::sourceEventId)
                .containsExactly("order:7", "customer:7");
    }

    @Test
    void keepsTheResponseThatTypeformSigned() throws Exception {
        start("typeform");
        byte[] body =
                utf8(
                        """
                        {"event_id": "e", "event_type": "form_response", "form_response":
                          {"token": "t-1", "submitted_at": "2026-11-20T09:59:00Z"}}""");
        String signature = "sha256=" + Base64.getEncoder().encodeToString(hmac(body));
        Map<String, List<String>> signed = Map.of("typeform-signature", List.of(signature));
        assertThat(receive("POST", "typeform/main", Map.of(), signed, body).status())
                .isEqualTo(200);
        assertThat(receive("POST", "typeform/main", Map.of(), signed, utf8("{}")).status())
                .isEqualTo(401);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept ->
                                assertThat(mappings.map(kept).interactions())
                                        .extracting(Interaction::sourceEventId)
                                        .containsExactly("response:t-1"));
    }

    @Test
    void keepsTheResponseThatDelightedSigned() throws Exception {
        start("delighted");
        byte[] body =
                utf8(
                        """
                        {"event_type": "survey_response.created", "event_id": "e", "event_data":
                          {"id": "5435", "score": 9, "created_at": 1482589409}}""");
        String signature = "sha256=" + HexFormat.of().formatHex(hmac(body));
        Map<String, List<String>> signed =
                Map.of("x-delighted-webhook-signature", List.of(signature));
        assertThat(receive("POST", "delighted/main", Map.of(), signed, body).status())
                .isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept ->
                                assertThat(mappings.map(kept).interactions())
                                        .extracting(Interaction::sourceEventId)
                                        .containsExactly("response:5435"));
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
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(utf8(SECRET), "HmacSHA256"));
        return mac.doFinal(body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
