package io.tributary.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest extends SignatureContract {

    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1614265330);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Override
    protected WebhookCheck check() {
        return StandardWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    /** The vector that the specification's reference libraries test with. */
    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"test\": 2432232314}")
                .header("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .header("webhook-timestamp", "1614265330")
                .header("webhook-signature", SIGNATURE)
                .receivedAt(SIGNED_AT);
    }

    @Override
    protected String signatureHeader() {
        return "webhook-signature";
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "0, true", "-60, true", "-61, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        Verdict verdict = verdict(genuine().receivedAt(SIGNED_AT.plusSeconds(secondsLater)));
        assertThat(verdict instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1614265331", "01614265330", "x", "", "99999999999999999999"})
    void refusesAnotherTimestamp(String timestamp) {
        assertThat(verdict(genuine().header("webhook-timestamp", timestamp)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesEveryFlippedBitOfTheTimestamp() {
        char[] digits = "1614265330".toCharArray();
        for (int bit = 0; bit < digits.length * 7; bit++) {
            char[] flipped = digits.clone();
            flipped[bit / 7] ^= (char) (1 << (bit % 7));
            assertThat(verdict(genuine().header("webhook-timestamp", new String(flipped))))
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void refusesAnotherOrNoId() {
        assertThat(verdict(genuine().header("webhook-id", "msg_2")))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(genuine().header("webhook-id"))).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(genuine().header("webhook-id", "a", "b")))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void findsTheRightOneOfSeveralSignatures() {
        assertThat(
                        List.of(
                                "v1,AAAA " + SIGNATURE,
                                SIGNATURE + " v1,AAAA",
                                "v1a,xyz " + SIGNATURE + " v2,AAAA"))
                .allSatisfy(
                        all ->
                                assertThat(verdict(genuine().header("webhook-signature", all)))
                                        .isInstanceOf(Verdict.Genuine.class));
        assertThat(verdict(genuine().header("webhook-signature", "v2" + SIGNATURE.substring(2))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void readsTheSecretWithoutItsPrefix() {
        assertThat(verdict(genuine(), "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void namesASecretThatIsNotBase64WithoutShowingIt() {
        assertThat(verdict(genuine(), "whsec_not*base64")).isInstanceOf(Verdict.Refused.class);
        Map<String, String> wrong = with("secret", "whsec_not*base64");
        assertThatThrownBy(() -> check().validate(wrong))
                .hasMessageContaining("base64")
                .hasMessageNotContaining("*");
    }
}
