package io.tributary.connectors.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A check that consists of user and password (RFC 7617), for platforms that sign nothing: it proves
 * who sent the request, and neither what nor when. So the event's own id has to tell duplicates
 * apart. The setting {@code secret} is {@code user:password}, without commas.
 */
public final class BasicAuthCheck implements WebhookCheck {

    private static final HeaderField CREDENTIALS = HeaderField.of("authorization", "Basic ");

    private static final String NO_BASE64 = "the credentials are not base64";

    private final String name;

    public BasicAuthCheck(String name) {
        this.name = name;
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
            List<String> given = CREDENTIALS.values(request);
            if (given.size() != 1) {
                return new Verdict.Refused("the request needs exactly one header 'authorization'");
            }
            if (!request.method().equals("POST") || request.body().length == 0) {
                return new Verdict.Refused("the request is not a POST with a body");
            }
            return secrets.contains(decoded(given.get(0)))
                    ? new Verdict.Genuine()
                    : new Verdict.Refused("the credentials do not match");
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static String decoded(String base64) {
        try {
            byte[] decoded = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(decoded).equals(base64)) {
                return new String(decoded, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            // The cause is left out: it quotes the credentials.
            throw new IllegalArgumentException(NO_BASE64);
        }
        // One spelling of the credentials is enough.
        throw new IllegalArgumentException(NO_BASE64);
    }
}
