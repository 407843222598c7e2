package io.tributary.connectors.webhook;

import java.util.Map;

/** A check that consists of a signature alone. */
public final class SignatureCheck implements WebhookCheck {

    private final String name;
    private final SignatureScheme scheme;
    private final SignatureVerifier verifier;

    public SignatureCheck(String name, SignatureScheme scheme) {
        this.name = name;
        this.scheme = scheme;
        this.verifier = new SignatureVerifier(scheme);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings).keys(scheme.secret());
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            return verifier.verify(request, Secrets.of(settings));
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }
}
