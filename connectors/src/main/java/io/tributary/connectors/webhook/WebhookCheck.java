package io.tributary.connectors.webhook;

import java.util.Map;

/** Tells whether a request really is from the platform. Stateless; one instance a platform. */
public interface WebhookCheck {

    /** As routes name it, for example {@code shopify}. */
    String name();

    /**
     * Tells what the request is. Never throws: what cannot be checked is refused.
     *
     * @param settings what the route gives: {@code secret} (several, comma separated, while a
     *     secret is rotated), {@code verifyToken}, ... Never logged
     */
    Verdict check(WebhookRequest request, Map<String, String> settings);

    /**
     * Tells before the first request whether the check can work with what the route gives.
     *
     * @throws IllegalArgumentException naming the setting that is missing or wrong, and what would
     *     be right
     */
    default void validate(Map<String, String> settings) {}
}
