package io.tributary.connectors.salesforce;

import com.salesforce.eventbus.protobuf.ReplayPreset;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.Schema;
import org.apache.camel.Exchange;
import org.apache.camel.component.salesforce.InvalidReplayIdException;
import org.apache.camel.component.salesforce.PubSubApiConsumer;
import org.apache.camel.component.salesforce.PubSubDeserializeType;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.apache.camel.component.salesforce.SalesforceConstants;
import org.apache.camel.component.salesforce.SalesforceEndpoint;
import org.apache.camel.component.salesforce.internal.client.PubSubApiClient;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscription of Camel's subscriber, from its start to its close. */
final class SalesforceSubscription implements AutoCloseable {

    /** Takes an event, and returns only once it is taken for good. */
    interface Taker {
        void take(String event, @Nullable String replayId, @Nullable String eventId);

        /**
         * Takes that an event could not be decoded, which is not told otherwise than by where it
         * was.
         *
         * @param behind the replay id of the event before; null if there is none
         */
        void missed(String schemaId, @Nullable String behind);
    }

    private static final Logger LOG = LoggerFactory.getLogger(SalesforceSubscription.class);

    private static final String OVER = "the subscription is over";

    private final PubSubApiConsumer subscriber;
    private final PubSubApiClient client;
    private final @Nullable String begin;
    private final Taker taker;
    private final AtomicBoolean refused = new AtomicBoolean();
    private final AtomicLong heard = new AtomicLong(System.nanoTime());
    private volatile boolean over;
    private volatile boolean busy;
    private volatile boolean broken;

    /** Of the last event that was taken. */
    private volatile @Nullable String behind;

    /** The schema of an event that is not decoded yet. */
    private volatile @Nullable String decoding;

    private SalesforceSubscription(
            SalesforceEventsEndpoint options,
            SalesforceComponent org,
            @Nullable String replayId,
            Taker taker)
            throws Exception {
        this.taker = taker;
        this.begin = replayId;
        this.behind = replayId;
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
        subscriber.setExceptionHandler(new Refusals());
        client = new Client(options, org);
        client.setUsePlainTextConnection(options.isPlainText());
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
            subscription.start();
            return subscription;
        } catch (RuntimeException e) {
            subscription.close();
            throw e;
        }
    }

    /** The subscriber itself is not started: it would make a client that passes over events. */
    private void start() {
        client.start();
        client.subscribe(
                subscriber,
                begin == null ? ReplayPreset.EARLIEST : ReplayPreset.CUSTOM,
                begin,
                false);
    }

    private void received(Exchange event) {
        if (over) {
            // The position stays before it, so that the next subscription brings it.
            throw new IllegalStateException(OVER);
        }
        decoding = null;
        String replayId = header(event, SalesforceConstants.HEADER_SALESFORCE_PUBSUB_REPLAY_ID);
        String eventId = header(event, SalesforceConstants.HEADER_SALESFORCE_PUBSUB_EVENT_ID);
        String body = event.getMessage().getBody(String.class);
        busily(() -> taker.take(body, replayId, eventId));
        behind = replayId;
    }

    private void busily(Runnable work) {
        busy = true;
        try {
            work.run();
        } finally {
            heard.set(System.nanoTime());
            busy = false;
        }
    }

    /** Tells of an event that Camel's client could not decode, before it goes on to the next. */
    private void tellMissed() {
        String schemaId = decoding;
        if (schemaId != null && !over) {
            decoding = null;
            busily(() -> taker.missed(schemaId, behind));
        }
    }

    private static @Nullable String header(Exchange event, String name) {
        return event.getMessage().getHeader(name, String.class);
    }

    /** Whether Salesforce does not know the replay id, or no longer. */
    boolean isRefused() {
        return refused.get();
    }

    /** Whether there is no reason yet to subscribe anew. */
    boolean goesOn() {
        return !isRefused() && !broken;
    }

    /** Whether it ended itself, as it could not be told how to decode an event. */
    boolean isBroken() {
        return broken;
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
        client.stop();
        subscriber.stop();
    }

    /** Camel's client, which logs what it cannot decode and passes over it. */
    private final class Client extends PubSubApiClient {

        Client(SalesforceEventsEndpoint options, SalesforceComponent org) {
            super(
                    org.getSession(),
                    org.getLoginConfig(),
                    org.getPubSubHost(),
                    org.getPubSubPort(),
                    options.getRetryDelay(),
                    options.getMaxRetryDelay(),
                    org.isPubsubAllowUseSystemProxy());
        }

        /** Called for each event, before it is decoded. */
        @Override
        public Schema getSchema(String schemaId) {
            tellMissed();
            try {
                Schema schema = super.getSchema(schemaId);
                decoding = schemaId;
                return schema;
            } catch (StatusRuntimeException e) {
                // The position stays before it, so that the next subscription brings it.
                broken = true;
                end();
                throw e;
            } catch (RuntimeException e) {
                decoding = schemaId;
                throw e;
            }
        }
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

        /** Called behind the last event of those that came together. */
        @Override
        public int getBatchSize() {
            tellMissed();
            return super.getBatchSize();
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
