package io.tributary.connectors.hubspot;

import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.SignatureVerifier;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tries the address as HubSpot was given it and, as HubSpot's documentation has it, with some of
 * its escapes undone.
 */
final class HubSpotCheck implements WebhookCheck {

    /** The escapes of {@code : / ? @ ! $ ' ( ) * , ;}, which are signed as these characters. */
    private static final Pattern UNDONE =
            Pattern.compile("(?i)%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)");

    private final SignatureVerifier verifier;

    HubSpotCheck(SignatureVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public String name() {
        return "hubspot";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets secrets = Secrets.of(settings);
            Verdict verdict = verifier.verify(request, secrets);
            String undone = undone(request.url());
            return verdict instanceof Verdict.Genuine || undone.equals(request.url())
                    ? verdict
                    : verifier.verify(withUrl(request, undone), secrets);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static String undone(String url) {
        return UNDONE.matcher(url)
                .replaceAll(
                        escape ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    private static WebhookRequest withUrl(WebhookRequest request, String url) {
        return new WebhookRequest(
                request.method(),
                url,
                request.query(),
                request.headers(),
                request.body(),
                request.receivedAt());
    }
}
