package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.adobe.AdobeMapping;
import io.tributary.mappings.alibaba.AlibabaMapping;
import io.tributary.mappings.amazon.AmazonMapping;
import io.tributary.mappings.bigcommerce.BigCommerceMapping;
import io.tributary.mappings.ebay.EbayMapping;
import io.tributary.mappings.etsy.EtsyMapping;
import io.tributary.mappings.snowplow.SnowplowMapping;
import io.tributary.mappings.square.SquareMapping;
import io.tributary.mappings.surveymonkey.SurveyMonkeyMapping;
import io.tributary.mappings.unomi.UnomiMapping;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketplaceWebhooksTest extends PackagedWebhooks {

    private static final byte[] ETSY_KEY = utf8("a key of the webhook");
    private static final String PASSWORD = "hub:pass word+%41";
    // What eBay publishes with its library for Node.
    private static final String EBAY_KEY_ID = "9936261a-7d7b-4621-a0f1-96ccb428af49";
    private static final String EBAY_KEY =
            "-----BEGIN PUBLIC"
                    + " KEY-----MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEZhhxXKtR+TOvtDbgTPCkSof02qgBB7IsYOyf76ilExJ/upAa/vKIKheOoCyOpcLmi4t0b4uepb7LLjmMr90FUg==-----END"
                    + " PUBLIC KEY-----";
    private static final String EBAY_SIGNATURE =
            "eyJhbGciOiJlY2RzYSIsImtpZCI6Ijk5MzYyNjFhLTdkN2ItNDYyMS1hMGYxLTk2Y2NiNDI4YWY0OSIsInNpZ25h"
                    + "dHVyZSI6Ik1FWUNJUUNmeGZJV3V4bVdjSUJRSjljNS9YN2lHREpxczJSQ0dzQkVhQWppbnlycmZBSWhBSVY2"
                    + "d0djVGlCdVY1S0pVaWYyaG9reXJMK1E5c3NIa2FkK214Mm5FRTI1dyIsImRpZ2VzdCI6IlNIQTEifQ==";
    private static final String EBAY_BODY =
            "{\"metadata\":{\"topic\":\"MARKETPLACE_ACCOUNT_DELETION\",\"schemaVersion\":\"1.0\","
                    + "\"deprecated\":false},\"notification\":{\"notificationId\":\"49feeaeb-4982-42d9"
                    + "-a377-9645b8479411_33f7e043-fed8-442b-9d44-791923bd9a6d\",\"eventDate\":\"2021-0"
                    + "3-19T20:43:59.462Z\",\"publishDate\":\"2021-03-19T20:43:59.679Z\",\"publishAttem"
                    + "ptCount\":1,\"data\":{\"username\":\"test_user\",\"userId\":\"ma8vp1jySJC\",\"ei"
                    + "asToken\":\"nY+sHZ2PrBmdj6wVnY+sEZ2PrA2dj6wJnY+gAZGEpwmdj6x9nY+seQ==\"}}}";
    // What Adobe's library found genuine.
    private static final String ADOBE_KEY =
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAq0bafH5wP88gMAIGZ8jH3V3TDphdkUqhNvkyBkQZ"
                    + "rNuktqWw1nHBJDnyvXY5Sn1R+Ze6uxMcpdohM/8fcFjKkDOZmnQH4mgh79nEGsRtvNSate+mfjZw"
                    + "+RkbIEYTDNxEutk7TWI/pv8X5Os7fyXjgKWDn86QqusyFC2M7C9Fv0mq+SWrz43b8/jZwhT9Mq+B"
                    + "0LyQ6WSqDmWGAUbI4kaHNxW6NcgmKOmTCcVcViHcqOavRf81H+p3X5ioY0EI5ihbi5u2Y4xl1yrL"
                    + "nc2OOZsTLYxaQHpXcc1YO6AHRENiGAcDOVnUS8lP9YcRZdnC1oEM91NzuJrmm0bMsiIbmAMhmQID"
                    + "AQAB";
    private static final String ADOBE_SIGNATURE =
            "IH5hJ59g/ncTQdSQX7MLHsEBBPonmGocfy3hVgq+5P+Pt6XfGcWIoeayJco3Dh1n+QEhtNhGT6sVYWliTM5+"
                    + "/lA2yJb3Xq2/qV/x34UqxJdkrO91i4iqzgIavTbqD+YZ+KBjgBGqIUN4UNuw1Mt9jYZwik+RHEgb"
                    + "S8hLQVSCjNpbZMYb0hLgy/Gb7TcGDjbDGcMPjfi8X/3jvKvlC8hd7ootdbKRuCusUMO0dJQqdx7x"
                    + "KGuxXz9C9ujA+E96ieU/6/rMm0ql7XyiWamlVBENu/D01C9Hfs30y3RRWUgJUC4ZABw7+nB9RSk1"
                    + "6i00423jomDux9AT2AgcO+Rod41kHQ==";
    private static final String ADOBE_BODY =
            "{\"recipient_client_id\":\"client-1\",\"event_id\":\"e-1\",\"event\":{\"type\":\"com.adobe"
                    + ".commerce.observer.sales_order_save_commit_after\",\"data\":{\"value\":{\"enti"
                    + "ty_id\":\"7\"}}}}";

    MarketplaceWebhooksTest() {
        super(
                new EbayMapping(),
                new AdobeMapping(),
                new BigCommerceMapping(),
                new AmazonMapping(),
                new EtsyMapping(),
                new AlibabaMapping(),
                new SquareMapping(),
                new SurveyMonkeyMapping(),
                new SnowplowMapping(),
                new UnomiMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.ebay.public-keys", EBAY_KEY_ID + ":" + EBAY_KEY,
                "tributary.ebay.verify-token", SECRET,
                "tributary.adobe-commerce.public-keys", ADOBE_KEY,
                "tributary.adobe-commerce.client-id", "client-1",
                "tributary.etsy.secret", "whsec_" + Base64.getEncoder().encodeToString(ETSY_KEY),
                "tributary.alibaba.app-key", "123456",
                "tributary.amazon.secret", PASSWORD,
                "tributary.snowplow.secret", PASSWORD,
                "tributary.unomi.secret", PASSWORD);
    }

    private List<Interaction> kept() {
        return accepted.stream().flatMap(raw -> mappings.map(raw).interactions().stream()).toList();
    }

    @Test
    void keepsTheDeletionThatEbaySignedAsAnOpenRequest() throws Exception {
        start("ebay");
        Map<String, List<String>> signed = Map.of("x-ebay-signature", List.of(EBAY_SIGNATURE));
        assertThat(receive("POST", "ebay/main", Map.of(), signed, utf8(EBAY_BODY)).status())
                .isEqualTo(200);
        assertThat(receive("POST", "ebay/main", Map.of(), signed, utf8("{}")).status())
                .isEqualTo(401);
        assertThat(kept())
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.status()).isEqualTo("open");
                            assertThat(request.participants().get(0).identifiers())
                                    .extracting(id -> id.type() + " " + id.value())
                                    .containsExactly(
                                            "ebay.account ma8vp1jySJC", "ebay.account test_user");
                        });
    }

    @Test
    void answersTheHandshakeOfEbay() throws Exception {
        start("ebay");
        Map<String, List<String>> query = Map.of("challenge_code", List.of("c-1"));
        assertThat(
                        new String(
                                receive("GET", "ebay/main", query, Map.of(), new byte[0]).body(),
                                StandardCharsets.UTF_8))
                .matches("\\{\"challengeResponse\":\"[0-9a-f]{64}\"}");
        assertThat(accepted).isEmpty();
    }

    @Test
    void keepsTheOrderThatAdobeSigned() throws Exception {
        start("adobe-commerce");
        Map<String, List<String>> signed =
                Map.of("x-adobe-digital-signature-2", List.of(ADOBE_SIGNATURE));
        assertThat(
                        receive("POST", "adobe-commerce/main", Map.of(), signed, utf8(ADOBE_BODY))
                                .status())
                .isEqualTo(200);
        assertThat(kept()).extracting(Interaction::sourceEventId).containsExactly("order:7");
    }

    @Test
    void keepsTheWebhookThatBringsTheSecretOfBigCommerce() throws Exception {
        start("bigcommerce");
        byte[] body =
                utf8(
                        """
                        {"scope": "store/order/created", "created_at": 1795168800,
                         "data": {"type": "order", "id": 250}}\
                        """);
        assertThat(
                        receive(
                                        "POST",
                                        "bigcommerce/main",
                                        Map.of(),
                                        Map.of("x-webhook-secret", List.of(SECRET)),
                                        body)
                                .status())
                .isEqualTo(200);
        assertThat(receive("POST", "bigcommerce/main", Map.of(), Map.of(), body).status())
                .isEqualTo(401);
        assertThat(kept()).extracting(Interaction::sourceEventId).containsExactly("order:250");
    }

    @Test
    void keepsTheWebhookThatEtsySigned() throws Exception {
        start("etsy");
        byte[] body =
                utf8(
                        """
                        {"event_type": "order.paid", "shop_id": "1", "resource_url":
                         "https://openapi.etsy.com/v3/application/shops/1/receipts/34"}\
                        """);
        String time = Long.toString(NOW.getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ETSY_KEY, "HmacSHA256"));
        mac.update(utf8("msg_1." + time + "."));
        String signature = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        Map<String, List<String>> signed =
                Map.of(
                        "webhook-id", List.of("msg_1"),
                        "webhook-timestamp", List.of(time),
                        "webhook-signature", List.of(signature));
        assertThat(receive("POST", "etsy/main", Map.of(), signed, body).status()).isEqualTo(200);
        assertThat(receive("POST", "etsy/main", Map.of(), signed, utf8("{}")).status())
                .isEqualTo(401);
        assertThat(accepted.get(0).eventId()).isEqualTo("msg_1");
        assertThat(kept()).extracting(Interaction::sourceEventId).containsExactly("order:34");
    }

    @Test
    void keepsWhatAliExpressSignedForThisApp() throws Exception {
        start("alibaba");
        byte[] body =
                utf8(
                        """
                        {"message_type": 0, "timestamp": 1795168200000,
                         "data": {"trade_order_id": "34", "order_status": "unpaid"}}\
                        """);
        byte[] content = utf8("123456" + new String(body, StandardCharsets.UTF_8));
        Map<String, List<String>> signed =
                Map.of("authorization", List.of(HexFormat.of().formatHex(hmac(content))));
        assertThat(receive("POST", "alibaba/main", Map.of(), signed, utf8("{}")).status())
                .isEqualTo(401);
        assertThat(receive("POST", "alibaba/main", Map.of(), signed, body).status()).isEqualTo(200);
        assertThat(kept()).extracting(Interaction::sourceEventId).containsExactly("order:34");
    }

    @Test
    void keepsTheFormThat1688Signed() throws Exception {
        start("alibaba");
        String message = "{\"type\":\"ORDER_ORDER_PAY\",\"data\":{\"orderId\":35}}";
        byte[] signature = hmac("HmacSHA1", utf8("message" + message));
        String form =
                "message="
                        + URLEncoder.encode(message, StandardCharsets.UTF_8)
                        + "&_aop_signature="
                        + HexFormat.of().withUpperCase().formatHex(signature);
        assertThat(
                        receive("POST", "alibaba/main", Map.of(), Map.of(), utf8(form + "&x=1"))
                                .status())
                .isEqualTo(401);
        assertThat(receive("POST", "alibaba/main", Map.of(), Map.of(), utf8(form)).status())
                .isEqualTo(200);
        assertThat(kept()).extracting(Interaction::sourceEventId).containsExactly("order:35");
    }

    @Test
    void keepsTheReceiptThatSquareSigned() throws Exception {
        start("square");
        byte[] body =
                utf8(
                        """
                        {"type": "payment.created", "created_at": "2026-11-20T10:00:00Z",
                         "data": {"object": {"payment": {"id": "p-1"}}}}\
                        """);
        byte[] content =
                utf8(
                        "https://hub.example/webhooks/square/main"
                                + new String(body, StandardCharsets.UTF_8));
        Map<String, List<String>> signed =
                Map.of(
                        "x-square-hmacsha256-signature",
                        List.of(Base64.getEncoder().encodeToString(hmac(content))));
        assertThat(receive("POST", "square/main", Map.of(), signed, body).status()).isEqualTo(200);
        assertThat(kept()).extracting(Interaction::sourceEventId).containsExactly("payment:p-1");
    }

    @Test
    void keepsTheResponseThatSurveyMonkeySigned() throws Exception {
        start("surveymonkey");
        assertThat(receive("HEAD", "surveymonkey/main", Map.of(), Map.of(), new byte[0]).status())
                .isEqualTo(200);
        assertThat(accepted).isEmpty();
        byte[] body =
                utf8(
                        """
                        {"event_type": "response_completed", "object_id": "114",
                         "event_datetime": "2026-11-20T10:00:00+00:00"}\
                        """);
        Map<String, List<String>> signed =
                Map.of(
                        "sm-signature",
                        List.of(Base64.getEncoder().encodeToString(hmac("HmacSHA1", body))));
        assertThat(receive("POST", "surveymonkey/main", Map.of(), signed, body).status())
                .isEqualTo(200);
        assertThat(receive("POST", "surveymonkey/main", Map.of(), signed, utf8("{}")).status())
                .isEqualTo(401);
        assertThat(kept()).extracting(Interaction::sourceEventId).containsExactly("response:114");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amazon | order:1 | {\"detail\": {\"NotificationType\": \"ORDER_CHANGE\","
                        + " \"Payload\": {\"OrderChangeNotification\": {\"AmazonOrderId\": \"1\"}}}}",
                "snowplow | e-1 | {\"event\": \"page_view\", \"event_id\": \"e-1\"}",
                "unomi | u-1 | {\"events\": [{\"eventType\": \"view\", \"itemId\": \"u-1\"}]}",
            })
    void keepsWhatComesWithUserAndPassword(String platform, String id, String body)
            throws Exception {
        start(platform);
        String pair = Base64.getEncoder().encodeToString(utf8(PASSWORD));
        Map<String, List<String>> headers = Map.of("authorization", List.of("Basic " + pair));
        String source = platform + "/main";
        assertThat(receive("POST", source, Map.of(), headers, utf8(body)).status()).isEqualTo(200);
        assertThat(receive("POST", source, Map.of(), Map.of(), utf8(body)).status()).isEqualTo(401);
        assertThat(kept()).extracting(Interaction::sourceEventId).containsExactly(id);
    }
}
