package io.tributary.connectors.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeWebhooksTest extends SignatureContract {

    private static final String SECRET = "whsec_wRNftLajMZNeslQOP6vEPm4iVx5NlZ6z";
    private static final String OLD_SECRET = "whsec_0ldOldOldOldOldOldOldOldOldOldOl";
    private static final String BODY = "{\"id\":\"evt_1\",\"object\":\"event\"}";

    @Override
    protected WebhookCheck check() {
        return StripeWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET);
    }

    @Override
    protected SignedRequest genuine() {
        return signed(header(SignedRequest.NOW, SECRET));
    }

    @Override
    protected String signatureHeader() {
        return "stripe-signature";
    }

    /** What follows the whole header is another field; so double the signature itself. */
    @Override
    protected String doubled(String signature) {
        return signature + signature.substring(signature.indexOf("v1=") + "v1=".length());
    }

    /** Signs with Stripe's own library, for each of the secrets. */
    private static String header(Instant time, String... secrets) {
        StringBuilder header = new StringBuilder("t=" + time.getEpochSecond());
        for (String secret : secrets) {
            header.append(",v1=").append(signature(time, secret));
        }
        return header.toString();
    }

    private static String signature(Instant time, String secret) {
        try {
            return Webhook.Util.computeHmacSha256(secret, time.getEpochSecond() + "." + BODY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedRequest signed(String header) {
        return SignedRequest.post(BODY).header(signatureHeader(), header);
    }

    @Test
    void agreesWithTheVerificationOfStripesLibrary() throws SignatureVerificationException {
        String header = header(SignedRequest.NOW, OLD_SECRET, SECRET);
        assertThat(Webhook.Signature.verifyHeader(BODY, header, SECRET, 0)).isTrue();
        assertThat(verdict(signed(header))).isInstanceOf(Verdict.Genuine.class);

        String forged = header(SignedRequest.NOW, OLD_SECRET);
        assertThatThrownBy(() -> Webhook.Signature.verifyHeader(BODY, forged, SECRET, 0))
                .isInstanceOf(SignatureVerificationException.class);
        assertThat(verdict(signed(forged))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void acceptsAnyOfTheSignaturesWhileTheSecretIsRotated() {
        assertThat(
                        List.of(
                                header(SignedRequest.NOW, SECRET, OLD_SECRET),
                                header(SignedRequest.NOW, OLD_SECRET, SECRET),
                                header(SignedRequest.NOW, SECRET) + ",v0=6ffbb59b2300aae63f2"))
                .allSatisfy(
                        header ->
                                assertThat(verdict(signed(header)))
                                        .isInstanceOf(Verdict.Genuine.class));
    }

    @Test
    void refusesTheSignatureOfAnotherScheme() {
        String header = header(SignedRequest.NOW, SECRET).replace("v1=", "v0=");
        assertThat(verdict(signed(header))).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "0, true", "-300, true", "-301, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        Verdict verdict =
                verdict(genuine().receivedAt(SignedRequest.NOW.plusSeconds(secondsLater)));
        assertThat(verdict instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t=1795168801", "t=", "t=x", "", "t=99999999999999999999"})
    void refusesAnotherTime(String time) {
        String header = header(SignedRequest.NOW, SECRET);
        assertThat(verdict(signed(time + header.substring(header.indexOf(',')))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesTwoTimesOfWhichOneIsNotSigned() {
        String header = header(SignedRequest.NOW, SECRET);
        assertThat(verdict(signed("t=" + SignedRequest.NOW.getEpochSecond() + "," + header)))
                .isInstanceOf(Verdict.Refused.class);
    }
}
