package io.tributary.connectors.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Chatwoot publishes neither a library nor an example. What is signed is taken from several
 * receivers that agree; GitHub's {@code @octokit/webhooks-methods} 1.0 signed it: time, full stop
 * and body.
 */
class ChatwootWebhooksTest extends SignatureContract {

    private static final String SIGNATURE =
            "sha256=ea6832907e356c9615826d61966077513399effe38c5dd460edf89f0b23f18c5";

    @Override
    protected WebhookCheck check() {
        return ChatwootWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", "7a1f9e0c5d8b4c27");
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"event\":\"message_created\",\"id\":1}")
                .header(signatureHeader(), SIGNATURE)
                .header("x-chatwoot-timestamp", "1795168800");
    }

    @Override
    protected String signatureHeader() {
        return "x-chatwoot-signature";
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "-300, true", "-301, false"})
    void keepsTheWindowToTheSecond(long secondsLater, boolean genuine) {
        Verdict verdict =
                verdict(genuine().receivedAt(SignedRequest.NOW.plusSeconds(secondsLater)));
        assertThat(verdict instanceof Verdict.Genuine).isEqualTo(genuine);
    }

    @Test
    void refusesAnotherTime() {
        assertThat(verdict(genuine().header("x-chatwoot-timestamp", "1795168801")))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(genuine().header("x-chatwoot-timestamp")))
                .isInstanceOf(Verdict.Refused.class);
    }
}
