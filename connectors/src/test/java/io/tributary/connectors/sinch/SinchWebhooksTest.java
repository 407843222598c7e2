package io.tributary.connectors.sinch;

import static org.assertj.core.api.Assertions.assertThat;

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

class SinchWebhooksTest extends SignatureContract {

    private static final Instant SIGNED = Instant.ofEpochSecond(1634579353);
    private static final String NONCE = "x-sinch-webhook-signature-nonce";
    private static final String TIME = "x-sinch-webhook-signature-timestamp";

    /**
     * As Sinch publishes it for its Conversation API (github.com/sinch/sinch-sdk-dotnet, tests of
     * the Conversation API's hooks), whose scheme the SDK checks callbacks of the SMS API by too;
     * for these Sinch publishes no example.
     */
    private static final String BODY =
            "{\"app_id\":\"\",\"accepted_time\":\"2021-10-18T17:49:13.813615Z\",\"project_id\":"
                    + "\"e2df3a34-a71b-4448-9db5-a8d2baad28e4\",\"contact_create_notification\":"
                    + "{\"contact\":{\"id\":\"01FJA8B466Y0R2GNXD78MD9SM1\",\"channel_identities\":"
                    + "[{\"channel\":\"SMS\",\"identity\":\"48123456789\",\"app_id\":\"\"}],"
                    + "\"display_name\":\"New Test Contact\",\"email\":\"new.contact@email.com\","
                    + "\"external_id\":\"\",\"metadata\":\"\",\"language\":\"EN_US\"}},"
                    + "\"message_metadata\":\"\"}";

    @Override
    protected WebhookCheck check() {
        return SinchWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "foo_secret1234");
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(BODY)
                .receivedAt(SIGNED)
                .header(NONCE, "01FJA8B4A7BM43YGWSG9GBV067")
                .header(TIME, Long.toString(SIGNED.getEpochSecond()))
                .header(signatureHeader(), "6bpJoRmFoXVjfJIVglMoJzYXxnoxRujzR4k2GOXewOE=");
    }

    @Override
    protected String signatureHeader() {
        return "x-sinch-webhook-signature";
    }

    @Test
    void refusesAnotherNonceOrNone() {
        assertThat(verdict(genuine().header(NONCE, "01FJA8B4A7BM43YGWSG9GBV068")))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(genuine().header(NONCE))).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "-300, true", "-301, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        Verdict verdict = verdict(genuine().receivedAt(SIGNED.plusSeconds(secondsLater)));
        assertThat(verdict instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1634579354", "", "x", "99999999999999999999"})
    void refusesAnotherTime(String time) {
        assertThat(verdict(genuine().header(TIME, time))).isInstanceOf(Verdict.Refused.class);
    }
}
