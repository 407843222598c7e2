package io.tributary.connectors.mailgun;

import static org.assertj.core.api.Assertions.assertThat;

import com.restfb.util.EncodingUtils;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mailgun publishes no library that signs and no example with its key. Signs with restfb: its app
 * secret proof is the same hex HMAC-SHA256. What is signed is as Mailgun's documentation has it.
 */
class MailgunWebhooksTest {

    private static final String KEY = "key-3ax6xnjp29jd6fds4gc373sgvjxteol0";
    private static final String TIME = Long.toString(SignedRequest.NOW.getEpochSecond());
    private static final String TOKEN = "c2fc6a36198fa651243afb6042867b7490e480843198008c6b";

    private static String signature() {
        return EncodingUtils.encodeAppSecretProof(KEY, TIME + TOKEN);
    }

    private static SignedRequest form(String time, String token, String signature) {
        return SignedRequest.post(
                        "recipient=a%40b.example&timestamp="
                                + time
                                + "&token="
                                + token
                                + "&signature="
                                + signature)
                .header("content-type", "application/x-www-form-urlencoded");
    }

    private static SignedRequest multipart() {
        StringBuilder body = new StringBuilder();
        Map.of("timestamp", TIME, "token", TOKEN, "signature", signature(), "subject", "x")
                .forEach(
                        (name, value) ->
                                body.append("--zz\r\nContent-Disposition: form-data; name=\"")
                                        .append(name)
                                        .append("\"\r\n\r\n")
                                        .append(value)
                                        .append("\r\n"));
        return SignedRequest.post(body + "--zz--\r\n")
                .header("content-type", "multipart/form-data; boundary=zz");
    }

    private static SignedRequest json() {
        return SignedRequest.post(
                        "{\"signature\":{\"timestamp\":\""
                                + TIME
                                + "\",\"token\":\""
                                + TOKEN
                                + "\",\"signature\":\""
                                + signature()
                                + "\"},\"event-data\":{}}")
                .header("content-type", "application/json");
    }

    private static boolean genuine(SignedRequest request) {
        return genuine(request, KEY);
    }

    private static boolean genuine(SignedRequest request, String keys) {
        return MailgunWebhooks.check().check(request.build(), Map.of("secret", keys))
                instanceof Verdict.Genuine;
    }

    @Test
    void findsTheSignatureInEveryKindOfBody() {
        assertThat(genuine(form(TIME, TOKEN, signature()))).isTrue();
        assertThat(genuine(multipart())).isTrue();
        assertThat(genuine(json())).isTrue();
    }

    @Test
    void refusesAnotherTimeTokenSignatureOrKey() {
        assertThat(genuine(form(TIME + "1", TOKEN, signature()))).isFalse();
        assertThat(genuine(form(TIME, TOKEN + "1", signature()))).isFalse();
        assertThat(genuine(form(TIME, TOKEN, signature().replace('a', 'b') + "0"))).isFalse();
        assertThat(genuine(form(TIME, TOKEN, ""))).isFalse();
        assertThat(genuine(json(), "another")).isFalse();
        assertThat(genuine(json(), "another," + KEY)).isTrue();
        assertThat(genuine(json(), "")).isFalse();
    }

    @Test
    void refusesASignatureThatComesTwice() {
        SignedRequest once = form(TIME, TOKEN, signature());
        String twice = new String(once.body(), StandardCharsets.UTF_8) + "&token=" + TOKEN;
        assertThat(genuine(once.body(twice.getBytes(StandardCharsets.UTF_8)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"86400, true", "86401, false", "-300, true", "-301, false"})
    void letsADayPass(long secondsLater, boolean genuine) {
        assertThat(genuine(json().receivedAt(SignedRequest.NOW.plusSeconds(secondsLater))))
                .isEqualTo(genuine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{", "--zz", "a=%zz", "token"})
    void refusesWhatHasNoSignature(String body) {
        for (String type :
                new String[] {
                    "application/json",
                    "multipart/form-data; boundary=zz",
                    "multipart/form-data",
                    "application/x-www-form-urlencoded",
                    "text/plain"
                }) {
            assertThat(genuine(SignedRequest.post(body).header("content-type", type))).isFalse();
        }
        assertThat(genuine(SignedRequest.post(body))).isFalse();
    }
}
