package io.tributary.connectors.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * LinkedIn publishes neither a library that verifies nor an example with a secret. The signatures
 * were computed by Python's hmac, after the words of its documentation
 * (learn.microsoft.com/linkedin/shared/api-guide/webhook-validation).
 */
class LinkedInWebhooksTest extends SignatureContract {

    private static final String SECRET = "WPL_AP1.k3yK3yk3y";
    private static final String SIGNATURE =
            "3c295c6525bbc3297cbd9873f5ddb70133e36134314b90785a3c2c19a954eb52";
    private static final String WITHOUT_PREFIX_IN_BODY =
            "59e2ea775fa84eb91c24f4a11316f36fc9d85119cd2613635f954dce26b388af";
    private static final String CHALLENGE = "890e4665-4dfe-4ab1-b689-ed553bceeed0";

    @Override
    protected WebhookCheck check() {
        return LinkedInWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET);
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(
                        "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\","
                                + "\"notifications\":[{\"text\":\"¡hola!\"}]}")
                .header(signatureHeader(), SIGNATURE);
    }

    @Override
    protected String signatureHeader() {
        return "x-li-signature";
    }

    private static SignedRequest handshake() {
        return SignedRequest.post("").method("GET").query("challengeCode", CHALLENGE);
    }

    @Test
    void acceptsTheSignatureBehindItsPrefix() {
        assertThat(verdict(genuine().header(signatureHeader(), "hmacsha256=" + SIGNATURE)))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void refusesTheSignatureOfTheBodyAlone() {
        assertThat(List.of(WITHOUT_PREFIX_IN_BODY, "hmacsha256=" + WITHOUT_PREFIX_IN_BODY))
                .allSatisfy(
                        signature ->
                                assertThat(verdict(genuine().header(signatureHeader(), signature)))
                                        .isInstanceOf(Verdict.Refused.class));
    }

    @Test
    void answersTheChallenge() {
        Verdict.Answer answer = (Verdict.Answer) verdict(handshake());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body())
                .asString()
                .isEqualTo(
                        "{\"challengeCode\":\"890e4665-4dfe-4ab1-b689-ed553bceeed0\","
                                + "\"challengeResponse\":\"6b6d5536dfb20ba2e87f3076c0277c74"
                                + "c3f0023eb551712f437503a85d87447f\"}");
    }

    @Test
    void refusesWhatIsNoChallenge() {
        assertThat(
                        List.of(
                                handshake().query("challengeCode"),
                                handshake().query("challengeCode", "\",\"a\":\""),
                                handshake().query("challengeCode", CHALLENGE, CHALLENGE),
                                genuine().method("GET")))
                .allSatisfy(
                        request ->
                                assertThat(verdict(request)).isInstanceOf(Verdict.Refused.class));
    }
}
