package io.tributary.connectors.linkedin;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.util.Map;

/**
 * The signature behind {@code hmacsha256=} or alone: receivers differ on how the header comes, and
 * LinkedIn's documentation shows none. Both sign the same, so that neither is weaker.
 */
final class LinkedInSignature implements WebhookCheck {

    private static final String PREFIX = "hmacsha256=";

    private final WebhookCheck bare = check("");
    private final WebhookCheck prefixed = check(PREFIX);

    private static WebhookCheck check(String prefix) {
        return new SignatureCheck(
                "linkedin",
                SignatureScheme.of(
                        HeaderField.of("x-li-signature", prefix),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.HEX,
                        PREFIX + "{body}"));
    }

    @Override
    public String name() {
        return bare.name();
    }

    @Override
    public void validate(Map<String, String> settings) {
        bare.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        Verdict verdict = bare.check(request, settings);
        return verdict instanceof Verdict.Genuine ? verdict : prefixed.check(request, settings);
    }
}
