package io.tributary.connectors.ebay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Key, message and signature are the example that eBay publishes with its library for Node
 * (event-notification-nodejs-sdk, test/test.json), and so is the answer to the handshake.
 */
class EbayWebhooksTest {

    private static final String KEY_ID = "9936261a-7d7b-4621-a0f1-96ccb428af49";
    private static final String KEY =
            "-----BEGIN PUBLIC KEY-----MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEZhhxXKtR+TOvtDbgTPCkSof02q"
                    + "gBB7IsYOyf76ilExJ/upAa/vKIKheOoCyOpcLmi4t0b4uepb7LLjmMr90FUg==-----END PUBLIC"
                    + " KEY-----";
    private static final String SIGNATURE =
            "eyJhbGciOiJlY2RzYSIsImtpZCI6Ijk5MzYyNjFhLTdkN2ItNDYyMS1hMGYxLTk2Y2NiNDI4YWY0OSIsInNpZ25h"
                    + "dHVyZSI6Ik1FWUNJUUNmeGZJV3V4bVdjSUJRSjljNS9YN2lHREpxczJSQ0dzQkVhQWppbnlycmZBSWhBSVY2"
                    + "d0djVGlCdVY1S0pVaWYyaG9reXJMK1E5c3NIa2FkK214Mm5FRTI1dyIsImRpZ2VzdCI6IlNIQTEifQ==";
    private static final String BODY =
            "{\"metadata\":{\"topic\":\"MARKETPLACE_ACCOUNT_DELETION\",\"schemaVersion\":\"1.0\","
                    + "\"deprecated\":false},\"notification\":{\"notificationId\":\"49feeaeb-4982-42d9"
                    + "-a377-9645b8479411_33f7e043-fed8-442b-9d44-791923bd9a6d\",\"eventDate\":\"2021-0"
                    + "3-19T20:43:59.462Z\",\"publishDate\":\"2021-03-19T20:43:59.679Z\",\"publishAttem"
                    + "ptCount\":1,\"data\":{\"username\":\"test_user\",\"userId\":\"ma8vp1jySJC\",\"ei"
                    + "asToken\":\"nY+sHZ2PrBmdj6wVnY+sEZ2PrA2dj6wJnY+gAZGEpwmdj6x9nY+seQ==\"}}}";
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "publicKeys",
                    "other:" + KEY.substring(26, 150) + "," + KEY_ID + ":" + KEY,
                    "verifyToken",
                    "71745723-d031-455c-bfa5-f90d11b4f20a");

    private final WebhookCheck check = EbayWebhooks.check();

    private Verdict verdict(String body, Map<String, List<String>> headers) {
        return check.check(
                new WebhookRequest(
                        "POST",
                        "https://hub.example/webhooks/ebay/main",
                        Map.of(),
                        headers,
                        body.getBytes(StandardCharsets.UTF_8),
                        Instant.EPOCH),
                SETTINGS);
    }

    private Verdict verdict(String body) {
        return verdict(body, Map.of("x-ebay-signature", List.of(SIGNATURE)));
    }

    @Test
    void takesTheExampleThatEbayPublishes() {
        check.validate(SETTINGS);
        assertThat(verdict(BODY)).isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void takesWhatWasSignedWithoutTheBlanksThatItIsSentWith() {
        assertThat(verdict(BODY.replace("\":{", "\" : {\n"))).isInstanceOf(Verdict.Genuine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1", "null"})
    void refusesOtherBodies(String body) {
        assertThat(verdict(body)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesAChangedBody() {
        assertThat(verdict(BODY.replace("test_user", "test_uses")))
                .isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bnVsbA==", "e30=", "W10=", "eyJraWQiOjF9"})
    void refusesOtherSignatures(String signature) {
        assertThat(verdict(BODY, Map.of("x-ebay-signature", List.of(signature))))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(BODY, Map.of("x-ebay-signature", List.of(SIGNATURE, SIGNATURE))))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(BODY, Map.of())).isInstanceOf(Verdict.Refused.class);
    }

    /** With what eBay's library answers to the same challenge, token and address. */
    @Test
    void answersTheHandshakeAsEbaysLibraryDoes() {
        Map<String, String> settings =
                Map.of(
                        "verifyToken",
                        "71745723-d031-455c-bfa5-f90d11b4f20a",
                        "endpoint",
                        "http://www.testendpoint.com/webhook");
        assertThat(handshake(List.of("71745723-d031-455c-bfa5-f90d11b4f20a"), settings))
                .isInstanceOfSatisfying(
                        Verdict.Answer.class,
                        answer ->
                                assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                                        .isEqualTo(
                                                "{\"challengeResponse\":\"048de9ffd0e35021fefc0388d5c52e0f475324f582f3778ca81a53354ccbbc97\"}"));
        assertThat(handshake(List.of("<b>"), settings)).isInstanceOf(Verdict.Refused.class);
        assertThat(handshake(List.of(), settings)).isInstanceOf(Verdict.Refused.class);
    }

    private Verdict handshake(List<String> codes, Map<String, String> settings) {
        return check.check(
                new WebhookRequest(
                        "GET",
                        "https://hub.example/webhooks/ebay/main?challenge_code=x",
                        Map.of("challenge_code", codes),
                        Map.of(),
                        new byte[0],
                        Instant.EPOCH),
                settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id:none", "id:AAAA"})
    void saysBeforehandThatAKeyCannotBeRead(String keys) {
        assertThatThrownBy(() -> check.validate(Map.of("publicKeys", keys, "verifyToken", "token")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("publicKeys");
    }
}
