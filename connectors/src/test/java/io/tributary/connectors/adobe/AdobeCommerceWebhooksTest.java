package io.tributary.connectors.adobe;

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
 * The signature is one that Adobe's own library (aio-lib-events, verifySignature) found genuine.
 */
class AdobeCommerceWebhooksTest {

    private static final String KEY =
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAq0bafH5wP88gMAIGZ8jH3V3TDphdkUqhNvkyBkQZ"
                    + "rNuktqWw1nHBJDnyvXY5Sn1R+Ze6uxMcpdohM/8fcFjKkDOZmnQH4mgh79nEGsRtvNSate+mfjZw"
                    + "+RkbIEYTDNxEutk7TWI/pv8X5Os7fyXjgKWDn86QqusyFC2M7C9Fv0mq+SWrz43b8/jZwhT9Mq+B"
                    + "0LyQ6WSqDmWGAUbI4kaHNxW6NcgmKOmTCcVcViHcqOavRf81H+p3X5ioY0EI5ihbi5u2Y4xl1yrL"
                    + "nc2OOZsTLYxaQHpXcc1YO6AHRENiGAcDOVnUS8lP9YcRZdnC1oEM91NzuJrmm0bMsiIbmAMhmQID"
                    + "AQAB";
    private static final String SIGNATURE =
            "IH5hJ59g/ncTQdSQX7MLHsEBBPonmGocfy3hVgq+5P+Pt6XfGcWIoeayJco3Dh1n+QEhtNhGT6sVYWliTM5+"
                    + "/lA2yJb3Xq2/qV/x34UqxJdkrO91i4iqzgIavTbqD+YZ+KBjgBGqIUN4UNuw1Mt9jYZwik+RHEgb"
                    + "S8hLQVSCjNpbZMYb0hLgy/Gb7TcGDjbDGcMPjfi8X/3jvKvlC8hd7ootdbKRuCusUMO0dJQqdx7x"
                    + "KGuxXz9C9ujA+E96ieU/6/rMm0ql7XyiWamlVBENu/D01C9Hfs30y3RRWUgJUC4ZABw7+nB9RSk1"
                    + "6i00423jomDux9AT2AgcO+Rod41kHQ==";
    private static final String BODY =
            "{\"recipient_client_id\":\"client-1\",\"event_id\":\"e-1\",\"event\":{\"type\":\"com.adobe"
                    + ".commerce.observer.sales_order_save_commit_after\",\"data\":{\"value\":{\"enti"
                    + "ty_id\":\"7\"}}}}";
    private static final Map<String, String> SETTINGS =
            Map.of("publicKeys", KEY, "clientId", "client-1");

    private final WebhookCheck check = AdobeCommerceWebhooks.check();

    private Verdict verdict(String header, String signature, String body, Map<String, String> set) {
        return check.check(
                request("POST", Map.of(header, List.of(signature)), Map.of(), body), set);
    }

    private static WebhookRequest request(
            String method,
            Map<String, List<String>> headers,
            Map<String, List<String>> query,
            String body) {
        return new WebhookRequest(
                method,
                "https://hub.example/webhooks/adobe-commerce/main",
                query,
                headers,
                body.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-adobe-digital-signature-1",
                "x-adobe-digital-signature-2",
                "x-adobe-commerce-webhook-signature"
            })
    void takesWhatIsSignedWithAKeyOfTheRoute(String header) {
        check.validate(SETTINGS);
        assertThat(verdict(header, SIGNATURE, BODY, SETTINGS)).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(header, SIGNATURE, BODY.replace("\"7\"", "\"8\""), SETTINGS))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(header, "AAAA", BODY, SETTINGS)).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(header, "%", BODY, SETTINGS)).isInstanceOf(Verdict.Refused.class);
    }

    /** Adobe's keys are the same for all its customers. */
    @Test
    void refusesWhatAdobeSignedForSomebodyElse() {
        String header = "x-adobe-digital-signature-1";
        assertThat(
                        verdict(
                                header,
                                SIGNATURE,
                                BODY,
                                Map.of("publicKeys", KEY, "clientId", "client-2")))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(header, SIGNATURE, BODY, Map.of("publicKeys", KEY)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void answersTheHandshake() {
        assertThat(
                        check.check(
                                request("GET", Map.of(), Map.of("challenge", List.of("a-1")), ""),
                                SETTINGS))
                .isInstanceOfSatisfying(
                        Verdict.Answer.class,
                        answer ->
                                assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                                        .isEqualTo("a-1"));
        assertThat(
                        check.check(
                                request("GET", Map.of(), Map.of("challenge", List.of("<b>")), ""),
                                SETTINGS))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void saysBeforehandThatAKeyIsMissing() {
        assertThatThrownBy(() -> check.validate(Map.of("clientId", "client-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("publicKeys");
    }
}
