package io.tributary.connectors.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What SendGrid itself signed: the examples in the tests of its libraries for Node
 * (@sendgrid/eventwebhook 8.0.0, which finds both genuine) and for Java, each with another key.
 */
class SendGridWebhooksTest {

    private static final String SIGNATURE = "x-twilio-email-event-webhook-signature";
    private static final String TIMESTAMP = "x-twilio-email-event-webhook-timestamp";
    private static final String KEY_OF_NODE =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEDr2LjtURuePQzplybdC+u4CwrqDqBaWjcMMsTbhdbcw"
                    + "HBcepxo7yAQGhHPTnlvFYPAZFceEu/1FwCM/QmGUhA==";
    private static final String KEY_OF_JAVA =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpV"
                    + "KS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==";
    private static final Instant SIGNED = Instant.ofEpochSecond(1588788367);

    private static SignedRequest ofNode() {
        return SignedRequest.post(
                        "{\"category\":\"example_payload\",\"event\":\"test_event\","
                                + "\"message_id\":\"message_id\"}")
                .header(
                        SIGNATURE,
                        "MEUCIQCtIHJeH93Y+qpYeWrySphQgpNGNr/U+UyUlBkU6n7RAwIgJTz2C+8a8xonZGi6BpSz"
                                + "oQsbVRamr2nlxFDWYNH2j/0=")
                .header(TIMESTAMP, "1588788367")
                .receivedAt(SIGNED);
    }

    private static SignedRequest ofJava() {
        return SignedRequest.post(
                        "[{\"email\":\"hello@world.com\",\"event\":\"dropped\","
                                + "\"reason\":\"Bounced Address\","
                                + "\"sg_event_id\":\"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA\","
                                + "\"sg_message_id\":\"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-"
                                + "756b745b58-kmzbl-18-5F5FC76C-9.0\","
                                + "\"smtp-id\":\"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>\","
                                + "\"timestamp\":1600112492}]\r\n")
                .header(
                        SIGNATURE,
                        "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+l"
                                + "uQAbPIqHh89M15TluLtEZtM=")
                .header(TIMESTAMP, "1600112502")
                .receivedAt(Instant.ofEpochSecond(1600112502));
    }

    private static Verdict verdict(SignedRequest request, Map<String, String> settings) {
        return SendGridWebhooks.check().check(request.build(), settings);
    }

    private static boolean isGenuine(SignedRequest request) {
        return verdict(request, Map.of("publicKeys", KEY_OF_NODE)) instanceof Verdict.Genuine;
    }

    @Test
    void takesWhatSendGridSignedWithAnyOfTheKeys() {
        Map<String, String> both = Map.of("publicKeys", KEY_OF_JAVA + ", " + KEY_OF_NODE);
        assertThat(verdict(ofNode(), both)).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(ofJava(), both)).isInstanceOf(Verdict.Genuine.class);
        assertThat(isGenuine(ofNode())).isTrue();
        assertThat(isGenuine(ofJava())).isFalse();
    }

    @Test
    void refusesEveryFlippedBitOfTheBody() {
        SignedRequest genuine = ofNode();
        assertThat(IntStream.range(0, genuine.body().length * 8))
                .noneMatch(bit -> isGenuine(genuine.bodyBitFlipped(bit)));
    }

    @Test
    void refusesEveryFlippedBitOfTheSignature() {
        String signature = ofNode().headers().get(SIGNATURE).get(0);
        assertThat(IntStream.range(0, signature.length() * 7))
                .noneMatch(
                        bit -> {
                            char[] flipped = signature.toCharArray();
                            flipped[bit / 7] ^= (char) (1 << (bit % 7));
                            return isGenuine(ofNode().header(SIGNATURE, new String(flipped)));
                        });
    }

    @Test
    void refusesMissingDoubleAndOtherHeaders() {
        String signature = ofNode().headers().get(SIGNATURE).get(0);
        assertThat(
                        List.of(
                                ofNode().header(SIGNATURE),
                                ofNode().header(SIGNATURE, ""),
                                ofNode().header(SIGNATURE, signature, signature),
                                ofNode().header(SIGNATURE, signature + "="),
                                ofNode().header(SIGNATURE, signature.repeat(100)),
                                ofNode().header(TIMESTAMP),
                                ofNode().header(TIMESTAMP, "1588788368"),
                                ofNode().header(TIMESTAMP, "01588788367"),
                                ofNode().header(TIMESTAMP, "timestamp"),
                                ofNode().header(TIMESTAMP, "9".repeat(30)),
                                ofNode().method("PUT"),
                                ofNode().body(new byte[0])))
                .noneMatch(SendGridWebhooksTest::isGenuine);
    }

    @ParameterizedTest
    @CsvSource({"259200, true", "259201, false", "-300, true", "-301, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        assertThat(isGenuine(ofNode().receivedAt(SIGNED.plusSeconds(secondsLater))))
                .isEqualTo(genuine);
    }

    @Test
    void wantsUserAndPasswordTooWhereTheRouteSetsThem() {
        String pair = Base64.getEncoder().encodeToString("a:b".getBytes(StandardCharsets.UTF_8));
        Map<String, String> settings = new HashMap<>(Map.of("secret", "a:b"));
        SignedRequest unsigned = SignedRequest.post("[]").header("authorization", "Basic " + pair);
        assertThat(verdict(unsigned, settings)).isInstanceOf(Verdict.Genuine.class);
        settings.put("publicKeys", KEY_OF_NODE);
        assertThat(verdict(unsigned, settings)).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(ofNode(), settings)).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(ofNode().header("authorization", "Basic " + pair), settings))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void namesTheSettingThatIsMissingOrWrong() {
        assertThatThrownBy(() -> SendGridWebhooks.check().validate(Map.of()))
                .hasMessageContaining("secret, publicKeys");
        assertThatThrownBy(() -> SendGridWebhooks.check().validate(Map.of("publicKeys", "a")))
                .hasMessageContaining("publicKeys");
        assertThat(verdict(ofNode(), Map.of())).isInstanceOf(Verdict.Refused.class);
        SendGridWebhooks.check().validate(Map.of("publicKeys", KEY_OF_NODE));
        SendGridWebhooks.check().validate(Map.of("secret", "a:b"));
    }
}
