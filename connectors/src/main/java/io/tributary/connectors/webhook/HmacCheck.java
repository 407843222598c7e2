package io.tributary.connectors.webhook;

import java.util.Map;

/**
 * Check {@code hmac}: any webhook that is signed with an HMAC, described by the route's settings
 * (see {@link HmacSettings}).
 */
public final class HmacCheck implements WebhookCheck {

    @Override
    public String name() {
        return "hmac";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings).keys(HmacSettings.scheme(settings).secret());
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            return new SignatureVerifier(HmacSettings.scheme(settings))
                    .verify(request, Secrets.of(settings));
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }
}
