package io.tributary.routes.files;

import org.apache.camel.Consumer;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * Knows of each endpoint that is polled whether its last poll failed, be its consumer that of a
 * route or that of a {@code master:}, which tells nobody of it.
 */
final class PollWatch extends DefaultPollingConsumerPollStrategy {

    private volatile boolean failing;

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        failing = false;
        super.commit(consumer, endpoint, polledMessages);
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause)
            throws Exception {
        failing = true;
        return super.rollback(consumer, endpoint, retryCounter, cause);
    }

    /** Watches every endpoint to come that has no strategy of its own. */
    static LifecycleStrategySupport everywhere() {
        return new LifecycleStrategySupport() {
            @Override
            public void onEndpointAdd(Endpoint endpoint) {
                if (endpoint instanceof ScheduledPollEndpoint polled
                        && polled.getPollStrategy() == null) {
                    polled.setPollStrategy(new PollWatch());
                }
            }
        };
    }

    /** Whether the last poll of it failed; false if it is not polled. */
    static boolean isFailing(Endpoint endpoint) {
        if (endpoint instanceof DelegateEndpoint delegate) {
            return isFailing(delegate.getEndpoint());
        }
        return endpoint instanceof ScheduledPollEndpoint polled
                && polled.getPollStrategy() instanceof PollWatch watch
                && watch.failing;
    }
}
