package io.tributary.connectors.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed by HubSpot's own {@code @hubspot/api-client} 14.0.1 ({@code Signature.getSignature}). */
class HubSpotWebhooksTest extends SignatureContract {

    /** The body of the example in the tests of that library. */
    private static final String BODY =
            "[{\"eventId\":1,\"subscriptionId\":12345,\"portalId\":62515,"
                    + "\"occurredAt\":1564113600000,\"subscriptionType\":\"contact.creation\","
                    + "\"attemptNumber\":0,\"objectId\":123,\"changeSource\":\"CRM\","
                    + "\"changeFlag\":\"NEW\",\"appId\":54321}]";

    private static final String URL = "https://hub.example/webhooks/hubspot/main";

    @Override
    protected WebhookCheck check() {
        return HubSpotWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy");
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(BODY)
                .url(URL)
                .header(signatureHeader(), "4sRyHUDaGGXI41EQNGjYq10lM+pz9iBx4SdNUeJJdJg=")
                .header("x-hubspot-request-timestamp", "1795168800000");
    }

    @Override
    protected String signatureHeader() {
        return "x-hubspot-signature-v3";
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "-300, true", "-301, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        Verdict verdict =
                verdict(genuine().receivedAt(SignedRequest.NOW.plusSeconds(secondsLater)));
        assertThat(verdict instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    /** The library signed the address {@code …/main?to=a:/b}. */
    @ParameterizedTest
    @CsvSource({
        "?to=a:/b, true",
        "?to=a%3A%2Fb, true",
        "?to=a%3a/b, true",
        "?to=a%3A%2Fc, false",
        "'', false"
    })
    void undoesTheEscapesThatHubSpotUndoes(String query, boolean genuine) {
        SignedRequest request =
                genuine()
                        .url(URL + query)
                        .header(signatureHeader(), "VYSyFLRdOmAmrDyvIiOvjc/rrXOZKNwZpBiowqGQDpw=");
        assertThat(verdict(request) instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    @Test
    void refusesAnotherMethodOrTime() {
        assertThat(verdict(genuine().method("PUT"))).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(genuine().header("x-hubspot-request-timestamp", "1795168800001")))
                .isInstanceOf(Verdict.Refused.class);
    }
}
