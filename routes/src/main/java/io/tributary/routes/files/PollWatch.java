package io.tributary.routes.files;

import io.tributary.history.failure.TributaryException;
import org.apache.camel.Consumer;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Knows of each endpoint that is polled whether its last poll failed, be its consumer that of a
 * route or that of a {@code master:}, which tells nobody of it.
 */
final class PollWatch implements PollingConsumerPollStrategy {

    private final PollingConsumerPollStrategy watched;
    private volatile @Nullable String problem;

    private PollWatch(PollingConsumerPollStrategy watched) {
        this.watched = watched;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return watched.begin(consumer, endpoint);
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        problem = null;
        watched.commit(consumer, endpoint, polledMessages);
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause)
            throws Exception {
        problem = describe(cause);
        return watched.rollback(consumer, endpoint, retryCounter, cause);
    }

    /** Messages of others may show what they were about. */
    private static String describe(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof TributaryException) {
                return String.valueOf(each.getMessage());
            }
        }
        return cause.getClass().getSimpleName();
    }

    /** Watches every endpoint to come; a strategy of its own goes on to be told. */
    static LifecycleStrategySupport everywhere() {
        return new LifecycleStrategySupport() {
            @Override
            public void onEndpointAdd(Endpoint endpoint) {
                if (endpoint instanceof ScheduledPollEndpoint polled
                        && !(polled.getPollStrategy() instanceof PollWatch)) {
                    polled.setPollStrategy(new PollWatch(strategy(polled)));
                }
            }
        };
    }

    private static PollingConsumerPollStrategy strategy(ScheduledPollEndpoint polled) {
        PollingConsumerPollStrategy own = polled.getPollStrategy();
        return own == null ? new DefaultPollingConsumerPollStrategy() : own;
    }

    /** Why the last poll of it failed; null if it did not, or if it is not polled. */
    static @Nullable String problemOf(Endpoint endpoint) {
        if (endpoint instanceof DelegateEndpoint delegate) {
            return problemOf(delegate.getEndpoint());
        }
        return endpoint instanceof ScheduledPollEndpoint polled
                        && polled.getPollStrategy() instanceof PollWatch watch
                ? watch.problem
                : null;
    }
}
