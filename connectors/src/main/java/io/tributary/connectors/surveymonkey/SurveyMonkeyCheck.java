package io.tributary.connectors.surveymonkey;

import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.util.Map;

/**
 * Answers the request for the headers that SurveyMonkey makes before it saves a webhook, and leaves
 * everything else to the signature. It says nothing, and nothing of it is kept.
 */
final class SurveyMonkeyCheck implements WebhookCheck {

    private final SignatureCheck signature;

    SurveyMonkeyCheck(SignatureCheck signature) {
        this.signature = signature;
    }

    @Override
    public String name() {
        return signature.name();
    }

    @Override
    public void validate(Map<String, String> settings) {
        signature.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        return request.method().equals("HEAD")
                ? new Verdict.Answer(200, "text/plain", new byte[0])
                : signature.check(request, settings);
    }
}
