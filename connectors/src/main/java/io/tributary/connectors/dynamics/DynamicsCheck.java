package io.tributary.connectors.dynamics;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.SecretHeaderCheck;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.util.List;
import java.util.Map;

/** Takes the secret where the registration of the webhook puts it: in a header or in the query. */
final class DynamicsCheck implements WebhookCheck {

    /** Of the registration's option WebhookKey. */
    private static final String PARAMETER = "code";

    private final SecretHeaderCheck header =
            new SecretHeaderCheck("dynamics", HeaderField.of("x-webhook-secret"));

    @Override
    public String name() {
        return header.name();
    }

    @Override
    public void validate(Map<String, String> settings) {
        header.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        List<String> codes = request.query().getOrDefault(PARAMETER, List.of());
        return codes.isEmpty() ? header.check(request, settings) : byKey(codes, request, settings);
    }

    private static Verdict byKey(
            List<String> codes, WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets secrets = Secrets.of(settings);
            if (codes.size() != 1) {
                return new Verdict.Refused("the request needs exactly one parameter 'code'");
            }
            if (!request.method().equals("POST") || request.body().length == 0) {
                return new Verdict.Refused("the request is not a POST with a body");
            }
            return secrets.contains(codes.get(0))
                    ? new Verdict.Genuine()
                    : new Verdict.Refused("the secret does not match");
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }
}
