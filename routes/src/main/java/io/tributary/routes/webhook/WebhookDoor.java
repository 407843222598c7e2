package io.tributary.routes.webhook;

import io.tributary.connectors.webhook.WebhookRequest;

/** Where webhook requests of all platforms enter, on their way to the route of their source. */
public interface WebhookDoor {

    /**
     * Answers once what the request brings is durable, or why it is not. Never throws.
     *
     * @param source the part of the path behind {@code /webhooks/}, for example {@code
     *     shopify/eu-store}; perhaps with a path below that its route takes
     */
    WebhookReply receive(String source, WebhookRequest request);
}
