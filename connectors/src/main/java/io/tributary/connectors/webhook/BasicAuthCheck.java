package io.tributary.connectors.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Check {@code basic}: user and password of an address ({@code https://user:password@hub/…}), for
 * services that sign nothing. It proves who sent the request, and neither what nor when. Settings:
 * {@code secret}, written {@code user:password}.
 */
public final class BasicAuthCheck implements WebhookCheck {

    private static final HeaderField AUTHORIZATION = HeaderField.of("authorization", "Basic ");

    @Override
    public String name() {
        return "basic";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings);
        for (String pair : settings.getOrDefault("secret", "").split(",", -1)) {
            if (!pair.isBlank() && !pair.contains(":")) {
                throw new IllegalArgumentException("setting 'secret' must be user:password");
            }
        }
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets secrets = Secrets.of(settings);
            List<String> given = AUTHORIZATION.values(request);
            String pair = given.size() == 1 ? decoded(given.get(0)) : null;
            if (pair == null) {
                return new Verdict.Refused(
                        "the request needs exactly one header 'authorization' with user and"
                                + " password");
            }
            if (!request.method().equals("POST") || request.body().length == 0) {
                return new Verdict.Refused("the request is not a POST with a body");
            }
            return secrets.contains(pair)
                    ? new Verdict.Genuine()
                    : new Verdict.Refused("user or password does not match");
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String decoded(String base64) {
        try {
            byte[] pair = Base64.getDecoder().decode(base64.strip());
            // Only the one spelling counts, so that no other passes for it.
            return Base64.getEncoder().encodeToString(pair).equals(base64)
                    ? new String(pair, StandardCharsets.UTF_8)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
