package io.tributary.connectors.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Telegram publishes no vector, as it signs nothing: its documentation names header and rule. */
class TelegramWebhooksTest extends SignatureContract {

    /** Of all the characters that Telegram allows there. */
    private static final String TOKEN = "AZaz09_-0123456789abcdefABCDEF";

    @Override
    protected WebhookCheck check() {
        return TelegramWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", TOKEN);
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"update_id\":1}").header(signatureHeader(), TOKEN);
    }

    @Override
    protected String signatureHeader() {
        return "x-telegram-bot-api-secret-token";
    }

    /** The token says nothing of the body. */
    @Override
    protected boolean signsChange(SignedRequest genuine, SignedRequest changed) {
        return false;
    }

    @Test
    void refusesATokenOfAnotherLetterCase() {
        assertThat(verdict(genuine().header(signatureHeader(), TOKEN.toLowerCase(Locale.ROOT))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void neverTakesGetForAnUpdate() {
        assertThat(verdict(genuine().method("GET"))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void takesNoListOfTokensForOne() {
        assertThat(
                        check().check(
                                        genuine()
                                                .header(signatureHeader(), TOKEN + ",other")
                                                .build(),
                                        with("secret", TOKEN + ",other")))
                .isInstanceOf(Verdict.Refused.class);
    }
}
