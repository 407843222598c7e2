package io.tributary.routes.webhook;

import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door, and behind it one consumer for each source. A source whose route is stopped, suspended
 * or just being replaced is answered with 503, so that the platform sends again; 404 is only for a
 * source that no route has had since the start of the hub.
 */
public final class WebhookRegistry implements WebhookDoor {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRegistry.class);

    private final Map<String, WebhookCheck> checks;
    private final ConcurrentMap<String, WebhookConsumer> consumers = new ConcurrentHashMap<>();

    /**
     * @param checks all that routes may name
     * @throws IllegalStateException if two checks have the same name
     */
    public WebhookRegistry(Collection<? extends WebhookCheck> checks) {
        this.checks = new TreeMap<>();
        for (WebhookCheck check : checks) {
            if (this.checks.put(check.name(), check) != null) {
                throw new IllegalStateException("two webhook checks are named " + check.name());
            }
        }
    }

    @Override
    public WebhookReply receive(String source, WebhookRequest request) {
        WebhookConsumer consumer = consumers.get(source);
        if (consumer == null) {
            return WebhookReplies.unknownSource();
        }
        try {
            return consumer.receive(request);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: the request could not be worked on; answered 500", source, e);
            return WebhookReplies.error();
        }
    }

    /**
     * @throws IllegalArgumentException if there is no such check
     */
    WebhookCheck check(String name) {
        WebhookCheck check = checks.get(name);
        if (check == null) {
            throw new IllegalArgumentException(
                    "hub:webhook option check: there is no check named '"
                            + name
                            + "'; known are "
                            + checks.keySet());
        }
        return check;
    }

    /**
     * Gives the source to the consumer, if no other one that runs has it.
     *
     * @throws IllegalStateException if another route has the source
     */
    void open(WebhookConsumer consumer) {
        WebhookConsumer now =
                consumers.compute(
                        consumer.source(),
                        (source, other) ->
                                other == null
                                                || other == consumer
                                                || other.isStopped()
                                                || other.isSuspended()
                                        ? consumer
                                        : other);
        if (now != consumer) {
            throw new IllegalStateException(
                    "the source "
                            + consumer.source()
                            + " already has the route "
                            + now.getRouteId()
                            + "; give one of the two another source");
        }
    }
}
