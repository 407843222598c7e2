package io.tributary.routes.webhook;

import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The door, and behind it one consumer for each source. A source whose route is stopped, suspended
 * or just being replaced is answered with 503, so that the platform sends again; 404 is only for a
 * source that no route has had since the start of the hub.
 */
public final class WebhookRegistry implements WebhookDoor {

    private final Function<String, WebhookCheck> checks;
    private final ConcurrentMap<String, WebhookConsumer> consumers = new ConcurrentHashMap<>();

    /**
     * @param checks answers the check that routes call so, or throws an {@link
     *     IllegalArgumentException} that names the known ones
     */
    public WebhookRegistry(Function<String, WebhookCheck> checks) {
        this.checks = checks;
    }

    @Override
    public WebhookReply receive(String source, WebhookRequest request) {
        WebhookConsumer consumer = consumer(source);
        return consumer == null
                ? Answers.unknown(Failure.unknownSource())
                : consumer.receive(request);
    }

    /** That of the source or, of a longer path, that of its beginning which takes the rest. */
    private @Nullable WebhookConsumer consumer(String path) {
        WebhookConsumer consumer = consumers.get(path);
        for (int end = path.lastIndexOf('/');
                consumer == null && end > 0;
                end = path.lastIndexOf('/', end - 1)) {
            WebhookConsumer above = consumers.get(path.substring(0, end));
            consumer = above != null && above.takes(path.substring(end + 1)) ? above : null;
        }
        return consumer;
    }

    /**
     * @throws IllegalArgumentException if there is no such check
     */
    WebhookCheck check(String name) {
        return checks.apply(name);
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
