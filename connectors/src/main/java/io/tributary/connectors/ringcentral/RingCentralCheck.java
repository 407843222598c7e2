package io.tributary.connectors.ringcentral;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.SecretHeaderCheck;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes what carries the subscription's token: in {@code Verification-Token}, or, of subscriptions
 * that were given a {@code validationToken}, in {@code Validation-Token}.
 */
final class RingCentralCheck implements WebhookCheck {

    private static final String NAME = "ringcentral";
    private static final String VERIFICATION = "verification-token";
    private static final String VALIDATION = "validation-token";

    /** What is given back in a header is kept tame. */
    private static final Pattern TOKEN = Pattern.compile("[\\w.~+/=-]{1,256}");

    private final SecretHeaderCheck verification =
            new SecretHeaderCheck(NAME, HeaderField.of(VERIFICATION));
    private final SecretHeaderCheck validation =
            new SecretHeaderCheck(NAME, HeaderField.of(VALIDATION));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void validate(Map<String, String> settings) {
        verification.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        List<String> tokens = HeaderField.of(VALIDATION).values(request);
        // Only a request that brings nothing is a handshake, so that no notification gets lost.
        if (request.method().equals("POST") && request.body().length == 0 && tokens.size() == 1) {
            return handshake(tokens.get(0));
        }
        return request.headers().containsKey(VERIFICATION)
                ? verification.check(request, settings)
                : validation.check(request, settings);
    }

    private static Verdict handshake(String token) {
        return TOKEN.matcher(token).matches()
                ? new Verdict.Answer(
                        200, "text/plain", Map.of("Validation-Token", token), new byte[0])
                : new Verdict.Refused("the token to validate is not plain");
    }
}
