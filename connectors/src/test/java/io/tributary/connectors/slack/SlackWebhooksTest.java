package io.tributary.connectors.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.TestSignatures;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackWebhooksTest extends SignatureContract {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Instant SIGNED = Instant.ofEpochSecond(1531420618);
    private static final String TIME = "x-slack-request-timestamp";

    /** As Slack publishes it: docs.slack.dev/authentication/verifying-requests-from-slack. */
    private static final String BODY =
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
                    + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
                    + "&user_name=roadrunner&command=%2Fwebhook-collect&text="
                    + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
                    + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                    + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static final String SIGNATURE =
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    @Override
    protected WebhookCheck check() {
        return SlackWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET);
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(BODY)
                .receivedAt(SIGNED)
                .header(TIME, Long.toString(SIGNED.getEpochSecond()))
                .header(signatureHeader(), SIGNATURE);
    }

    @Override
    protected String signatureHeader() {
        return "x-slack-signature";
    }

    /**
     * Signed as the documentation says; that we sign as Slack does, the published example proves.
     */
    private SignedRequest signed(String body) {
        String time = Long.toString(SIGNED.getEpochSecond());
        String signature =
                TestSignatures.hex(HmacAlgorithm.SHA256, SECRET, "v0:" + time + ":" + body);
        return SignedRequest.post(body)
                .receivedAt(SIGNED)
                .header(TIME, time)
                .header(signatureHeader(), "v0=" + signature);
    }

    @Test
    void answersTheHandshakeWithItsChallenge() {
        String body =
                "{\"token\":\"Jhj5dZrVaK7ZwHHjRyZWjbDl\",\"challenge\":"
                        + "\"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P\","
                        + "\"type\":\"url_verification\"}";
        Verdict.Answer answer = (Verdict.Answer) verdict(signed(body));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/plain");
        assertThat(answer.body())
                .asString()
                .isEqualTo("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    }

    @Test
    void refusesAHandshakeThatIsNotSigned() {
        String body = "{\"challenge\":\"abc\",\"type\":\"url_verification\"}";
        SignedRequest forged = signed("{}").body(body.getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(forged)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"url_verification\"}",
                "{\"type\":\"url_verification\",\"challenge\":\"<script>\"}",
                "{\"type\":\"url_verification\",\"challenge\":{}}",
            })
    void refusesAChallengeThatIsNotPlain(String body) {
        assertThat(verdict(signed(body))).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"type\":7}", "[]", "payload=%7B%7D"})
    void leavesAllElseToTheRoute(String body) {
        assertThat(verdict(signed(body))).isInstanceOf(Verdict.Genuine.class);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "0, true", "-300, true", "-301, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        Verdict verdict = verdict(genuine().receivedAt(SIGNED.plusSeconds(secondsLater)));
        assertThat(verdict instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1531420619", "", "x", "99999999999999999999"})
    void refusesAnotherTime(String time) {
        assertThat(verdict(genuine().header(TIME, time))).isInstanceOf(Verdict.Refused.class);
    }
}
