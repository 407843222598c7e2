package io.tributary.connectors.square;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The signature is one that Square's library for Node (46.0.0, WebhooksHelper) found genuine. */
class SquareWebhooksTest {

    private static final String URL = "https://hub.example/webhooks/square/main";
    private static final String SIGNATURE = "ixZnHixs0jA2TTJnHS3h9Nt439AG2K+/mawD8Ha21aA=";
    private static final String BODY =
            "{\"merchant_id\":\"6SSW7HV8K2ST5\",\"type\":\"payment.created\",\"event_id\":\"e-1\",\"data\":"
                    + "{\"type\":\"payment\",\"id\":\"p-1\",\"note\":\"café\"}}";

    private static Verdict verdict(String url, String body, String signature) {
        return SquareWebhooks.check()
                .check(
                        new WebhookRequest(
                                "POST",
                                url,
                                Map.of(),
                                Map.of("x-square-hmacsha256-signature", List.of(signature)),
                                body.getBytes(StandardCharsets.UTF_8),
                                Instant.EPOCH),
                        Map.of("secret", "another-key,sq-signature-key"));
    }

    @Test
    void takesWhatSquaresLibraryTakes() {
        assertThat(verdict(URL, BODY, SIGNATURE)).isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void refusesAnotherAddressBodyOrSignature() {
        assertThat(verdict(URL + "/", BODY, SIGNATURE)).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(URL, BODY + " ", SIGNATURE)).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(URL, BODY, "A" + SIGNATURE.substring(1)))
                .isInstanceOf(Verdict.Refused.class);
    }
}
