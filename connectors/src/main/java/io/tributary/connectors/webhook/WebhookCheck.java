package io.tributary.connectors.webhook;

import java.util.Map;

/** Tells whether a request really is from the platform. Stateless; one instance a platform. */
public interface WebhookCheck {

    /** As routes name it, for example {@code shopify}. */
    String name();

    /**
     * @param settings what the route gives: {@code secret} (several, comma separated, while a
     *     secret is rotated), {@code verifyToken}, ... Never logged
     */
    Verdict check(WebhookRequest request, Map<String, String> settings);
}
