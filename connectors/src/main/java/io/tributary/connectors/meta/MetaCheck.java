package io.tributary.connectors.meta;

import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SubscriptionHandshake;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.util.Map;

/** Answers the subscription handshake, and leaves everything else to the signature. */
final class MetaCheck implements WebhookCheck {

    private final SignatureCheck signature;

    MetaCheck(SignatureCheck signature) {
        this.signature = signature;
    }

    @Override
    public String name() {
        return signature.name();
    }

    @Override
    public void validate(Map<String, String> settings) {
        signature.validate(settings);
        SubscriptionHandshake.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        return SubscriptionHandshake.is(request)
                ? SubscriptionHandshake.answer(request, settings)
                : signature.check(request, settings);
    }
}
