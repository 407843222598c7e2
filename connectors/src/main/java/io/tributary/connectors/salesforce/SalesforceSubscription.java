package io.tributary.connectors.salesforce;

import com.salesforce.eventbus.protobuf.ReplayPreset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.component.salesforce.InvalidReplayIdException;
import org.apache.camel.component.salesforce.PubSubApiConsumer;
import org.apache.camel.component.salesforce.PubSubDeserializeType;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.apache.camel.component.salesforce.SalesforceConstants;
import org.apache.camel.component.salesforce.SalesforceEndpoint;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscription of Camel's subscriber, from its start to its close. */
final class SalesforceSubscription implements AutoCloseable {

    /** Takes an event, and returns only once it is taken for good. */
    interface Taker {
        void take(String event, @Nullable String replayId, @Nullable String eventId);
    }

    private static final Logger LOG = LoggerFactory.getLogger(SalesforceSubscription.class);

    private static final String OVER = "the subscription is over";

    private final PubSubApiConsumer subscriber;
    private final Taker taker;
    private final AtomicBoolean refused = new AtomicBoolean();
    private final AtomicLong heard = new AtomicLong(System.nanoTime());
    private volatile boolean over;
    private volatile boolean busy;

    private SalesforceSubscription(
            SalesforceEventsEndpoint options,
            SalesforceComponent org,
            @Nullable String replayId,
            Taker taker)
            throws Exception {
        this.taker = taker;
        SalesforceEndpoint topic =
                (SalesforceEndpoint)
                        org.createEndpoint("salesforce:pubSubSubscribe:" + options.getTopic());
        topic.getConfiguration()
                .setReplayPreset(replayId == null ? ReplayPreset.EARLIEST : ReplayPreset.CUSTOM);
        topic.setPubSubReplayId(replayId);
        topic.getConfiguration().setPubSubDeserializeType(PubSubDeserializeType.JSON);
        topic.getConfiguration().setPubSubBatchSize(options.getBatchSize());
        topic.getConfiguration().setBackoffIncrement(options.getRetryDelay());
        topic.getConfiguration().setMaxBackoff(options.getMaxRetryDelay());
        topic.getConfiguration().setFallbackToLatestReplayId(false);
        subscriber = new Subscriber(topic);
        subscriber.setUsePlainTextConnection(options.isPlainText());
        subscriber.setExceptionHandler(new Refusals());
    }

    /**
     * @param org started
     * @param replayId of the event that the first one comes behind; null for the earliest one
     * @throws Exception if Salesforce does not take the subscription
     */
    static SalesforceSubscription open(
            SalesforceEventsEndpoint options,
            SalesforceComponent org,
            @Nullable String replayId,
            Taker taker)
            throws Exception {
        SalesforceSubscription subscription =
                new SalesforceSubscription(options, org, replayId, taker);
        try {
            subscription.subscriber.start();
            return subscription;
        } catch (RuntimeException e) {
            subscription.close();
            throw e;
        }
    }

    private void received(Exchange event) {
        if (over) {
            // The position stays before it, so that the next subscription brings it.
            throw new IllegalStateException(OVER);
        }
        busy = true;
        try {
            taker.take(
                    event.getMessage().getBody(String.class),
                    header(event, SalesforceConstants.HEADER_SALESFORCE_PUBSUB_REPLAY_ID),
                    header(event, SalesforceConstants.HEADER_SALESFORCE_PUBSUB_EVENT_ID));
        } finally {
            heard.set(System.nanoTime());
            busy = false;
        }
    }

    private static @Nullable String header(Exchange event, String name) {
        return event.getMessage().getHeader(name, String.class);
    }

    /** Whether Salesforce does not know the replay id, or no longer. */
    boolean isRefused() {
        return refused.get();
    }

    /** Milliseconds since the last event, or since it began; none while one is taken. */
    long silence() {
        return busy ? 0 : (System.nanoTime() - heard.get()) / 1_000_000;
    }

    /** Takes nothing more, whatever comes. */
    void end() {
        over = true;
    }

    @Override
    public void close() {
        end();
        subscriber.stop();
    }

    /**
     * Camel's subscriber, which subscribes again for ever once its connection is closed: where it
     * asks for the topic to do so, it hears that it is over.
     */
    private final class Subscriber extends PubSubApiConsumer {

        Subscriber(SalesforceEndpoint endpoint) throws ClassNotFoundException {
            super(endpoint, SalesforceSubscription.this::received);
        }

        @Override
        public String getTopic() {
            if (over) {
                throw new IllegalStateException(OVER);
            }
            return super.getTopic();
        }
    }

    /** Hears of what Camel's subscriber does not go on with. */
    private final class Refusals implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            handleException("the subscription failed", null, exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handleException(message, null, exception);
        }

        @Override
        public void handleException(
                String message, @Nullable Exchange exchange, Throwable exception) {
            if (exception instanceof InvalidReplayIdException) {
                // Camel's subscriber would ask for the same one again.
                refused.set(true);
                end();
            } else if (!over) {
                LOG.warn("{}: {}", message, exception.getClass().getSimpleName());
            }
        }
    }
}
