package io.tributary.connectors.woocommerce;

import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Answers the ping that the shop sends when a webhook is made, and leaves everything else to the
 * signature. The ping is not signed and has to be answered with 200, or the shop does not save the
 * webhook; it says nothing, and nothing of it is kept.
 */
final class WooCommerceCheck implements WebhookCheck {

    private static final Pattern PING = Pattern.compile("webhook_id=\\d{1,20}");
    private static final int LONGEST_PING = 40;

    private final SignatureCheck signature;

    WooCommerceCheck(SignatureCheck signature) {
        this.signature = signature;
    }

    @Override
    public String name() {
        return signature.name();
    }

    @Override
    public void validate(Map<String, String> settings) {
        signature.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        return isPing(request)
                ? new Verdict.Answer(200, "text/plain", new byte[0])
                : signature.check(request, settings);
    }

    private static boolean isPing(WebhookRequest request) {
        return request.method().equals("POST")
                && !request.headers().containsKey(WooCommerceWebhooks.SIGNATURE)
                && request.body().length <= LONGEST_PING
                && PING.matcher(new String(request.body(), StandardCharsets.US_ASCII)).matches();
    }
}
