package io.tributary.connectors.meta;

import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers the subscription handshake, and leaves everything else to the signature. */
final class MetaCheck implements WebhookCheck {

    /** Meta sends a number; what is echoed is kept as tame, so that nothing can be smuggled. */
    private static final Pattern CHALLENGE = Pattern.compile("[\\w.-]{1,256}");

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
        Secrets.of(settings, "verifyToken");
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        return request.method().equals("GET")
                ? handshake(request, settings)
                : signature.check(request, settings);
    }

    private static Verdict handshake(WebhookRequest request, Map<String, String> settings) {
        try {
            if (!only(request, "hub.mode").equals("subscribe")) {
                return new Verdict.Refused("hub.mode is not 'subscribe'");
            }
            if (!Secrets.of(settings, "verifyToken").contains(only(request, "hub.verify_token"))) {
                return new Verdict.Refused("hub.verify_token does not match");
            }
            return answer(only(request, "hub.challenge"));
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Verdict answer(String challenge) {
        return CHALLENGE.matcher(challenge).matches()
                ? new Verdict.Answer(
                        200, "text/plain", challenge.getBytes(StandardCharsets.US_ASCII))
                : new Verdict.Refused("hub.challenge is not plain");
    }

    private static String only(WebhookRequest request, String parameter) {
        List<String> values = request.query().getOrDefault(parameter, List.of());
        if (values.size() != 1) {
            throw new IllegalArgumentException(
                    "the handshake needs exactly one parameter '" + parameter + "'");
        }
        return values.get(0);
    }
}
