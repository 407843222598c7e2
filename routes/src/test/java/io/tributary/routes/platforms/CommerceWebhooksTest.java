package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.delighted.DelightedMapping;
import io.tributary.mappings.shopify.ShopifyMapping;
import io.tributary.mappings.stripe.StripeMapping;
import io.tributary.mappings.typeform.TypeformMapping;
import io.tributary.mappings.woocommerce.WooMapping;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommerceWebhooksTest extends PackagedWebhooks {

    CommerceWebhooksTest() {
        super(
                new ShopifyMapping(),
                new StripeMapping(),
                new WooMapping(),
                new TypeformMapping(),
                new DelightedMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of("tributary.shopify.region", "ES", "tributary.stripe.orders", "shopify/main");
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
        long time = NOW.getEpochSecond() - secondsAgo;
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
}
