package io.tributary.connectors.webhook;

import java.util.List;
import java.util.Map;

/**
 * A check that consists of a secret in a header, for platforms that sign nothing: it proves who
 * sent the request, and neither what nor when. So the event's own id has to tell duplicates apart.
 */
public final class SecretHeaderCheck implements WebhookCheck {

    private final String name;
    private final HeaderField field;

    public SecretHeaderCheck(String name, HeaderField field) {
        this.name = name;
        this.field = field;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets secrets = Secrets.of(settings);
            List<String> given = field.values(request);
            if (given.size() != 1) {
                return new Verdict.Refused(
                        "the request needs exactly one header '" + field.header() + "'");
            }
            if (!request.method().equals("POST") || request.body().length == 0) {
                return new Verdict.Refused("the request is not a POST with a body");
            }
            return secrets.contains(given.get(0))
                    ? new Verdict.Genuine()
                    : new Verdict.Refused("the secret does not match");
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }
}
