package io.tributary.connectors.ringcentral;

import io.tributary.connectors.webhook.SecretHeaderCheck;
import io.tributary.connectors.webhook.SubscriptionHandshake;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.util.Map;

/** Answers the subscription handshake, and asks everything else for the secret. */
final class RingCentralEngageCheck implements WebhookCheck {

    private final SecretHeaderCheck secret;

    RingCentralEngageCheck(SecretHeaderCheck secret) {
        this.secret = secret;
    }

    @Override
    public String name() {
        return secret.name();
    }

    @Override
    public void validate(Map<String, String> settings) {
        secret.validate(settings);
        SubscriptionHandshake.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        return SubscriptionHandshake.is(request)
                ? SubscriptionHandshake.answer(request, settings)
                : secret.check(request, settings);
    }
}
