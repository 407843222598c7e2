package io.tributary.connectors.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.HmacCheck;
import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Zendesk publishes no library that signs. Its documentation had an example, of 2021, which signs
 * the body before the time; today's code there signs the time before the body, and so do receivers
 * in use. So the example shows how the key is read and the signature written, and not the order.
 * What is signed here was signed by the HMAC-SHA256 of {@code @hubspot/api-client} 14.0.1.
 */
class ZendeskWebhooksTest extends SignatureContract {

    private static final String SECRET = "HRkRd4BeOAoUkfZr-mhauJT64rvBASlJRoIyPsd3zeA=";
    private static final String TIME = "x-zendesk-webhook-signature-timestamp";

    @Override
    protected WebhookCheck check() {
        return ZendeskWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET);
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"say\": \"hello\"}")
                .header(signatureHeader(), "T//dSfwkS92vCaM6tMjsVjiGv0kzMKGVxn5Zp0Lb1U0=")
                .header(TIME, "2026-11-20T10:00:00Z");
    }

    @Override
    protected String signatureHeader() {
        return "x-zendesk-webhook-signature";
    }

    @Test
    void readsTheKeyAndWritesTheSignatureAsThePublishedExampleDoes() {
        SignedRequest example =
                SignedRequest.post("{\"say\": \"hello\"}2021-07-25T10:00:00Z")
                        .header(signatureHeader(), "tRDSF7URY8BLCDlaBcQ7FHu051Zk+aAB0NKMP53teMw=");
        Map<String, String> settings =
                Map.of(
                        "secret",
                        SECRET,
                        "signatureHeader",
                        signatureHeader(),
                        "encoding",
                        "base64");
        assertThat(new HmacCheck().check(example.build(), settings))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "-300, true", "-301, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        Verdict verdict =
                verdict(genuine().receivedAt(SignedRequest.NOW.plusSeconds(secondsLater)));
        assertThat(verdict instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T10:00:01Z",
                "2026-11-20T11:00:00+01:00",
                "1795168800",
                "2026-02-30T10:00:00Z",
                "yesterday",
                ""
            })
    void refusesAnotherTime(String time) {
        assertThat(verdict(genuine().header(TIME, time))).isInstanceOf(Verdict.Refused.class);
    }
}
