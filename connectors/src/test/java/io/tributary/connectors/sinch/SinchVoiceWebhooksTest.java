package io.tributary.connectors.sinch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example that Sinch publishes (developers.sinch.com/docs/voice/api-reference/authentication,
 * "Callback Request Signing"), which its SDKs are tested by, too.
 */
class SinchVoiceWebhooksTest extends SignatureContract {

    private static final String KEY = "669E367E-6BBA-48AB-AF15-266871C28135";
    private static final String SIGNATURE = "Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJqZb4=";
    private static final Instant SIGNED = Instant.parse("2014-09-24T10:59:41Z");
    private static final String BODY =
            "{\"event\":\"ace\",\"callid\":\"822aa4b7-05b4-4d83-87c7-1f835ee0b6f6_257\","
                    + "\"timestamp\":\"2014-09-24T10:59:41Z\",\"version\":1}";

    @Override
    protected WebhookCheck check() {
        return SinchVoiceWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "BeIukql3pTKJ8RGL5zo0DA==", "applicationKey", KEY);
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(BODY)
                .url("https://callbacks.yourdomain.com/sinch/callback/ace")
                .receivedAt(SIGNED)
                .header("content-type", "application/json")
                .header("x-timestamp", "2014-09-24T10:59:41Z")
                .header(signatureHeader(), "application " + KEY + ":" + SIGNATURE);
    }

    @Override
    protected String signatureHeader() {
        return "authorization";
    }

    /** The name of the scheme is the same in any case. */
    @Override
    protected boolean isSame(String header, String other) {
        String scheme = "application";
        return other.regionMatches(true, 0, scheme, 0, scheme.length())
                && other.substring(scheme.length()).equals(header.substring(scheme.length()));
    }

    @Test
    void takesTheSchemeInAnyCase() {
        assertThat(
                        verdict(
                                genuine()
                                        .header(
                                                signatureHeader(),
                                                "Application " + KEY + ":" + SIGNATURE)))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://callbacks.yourdomain.com/sinch/callback/dice",
        "https://callbacks.yourdomain.com/sinch/callback/ace/",
        "https://callbacks.yourdomain.com/{body}",
        "not an address",
    })
    void refusesAnotherPath(String url) {
        assertThat(verdict(genuine().url(url))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void takesThePathThatSinchWasGivenWhereCallbacksAreForwarded() {
        SignedRequest forwarded = genuine().url("https://hub.example/webhooks/sinch/voice");
        assertThat(verdict(forwarded)).isInstanceOf(Verdict.Refused.class);
        assertThat(check().check(forwarded.build(), with("path", "/sinch/callback/ace")))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-type", "x-timestamp"})
    void refusesWithoutASignedHeader(String header) {
        assertThat(verdict(genuine().header(header))).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "-300, true", "-301, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        Verdict verdict = verdict(genuine().receivedAt(SIGNED.plusSeconds(secondsLater)));
        assertThat(verdict instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    @Test
    void refusesAnotherMethodAndAnotherKey() {
        assertThat(verdict(genuine().method("PUT"))).isInstanceOf(Verdict.Refused.class);
        assertThat(check().check(genuine().build(), with("applicationKey", "another")))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void namesTheMissingKeyBeforeTheFirstRequest() {
        Map<String, String> missing = with("applicationKey", "");
        assertThatThrownBy(() -> check().validate(missing)).hasMessageContaining("applicationKey");
    }
}
