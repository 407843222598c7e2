package io.tributary.connectors.salesforce;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.position.SourcePositions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one subscription for as long as the route runs:
 *
 * <ol>
 *   <li>It logs in and subscribes on a thread of its own, behind the position that is kept, and
 *       again whenever that fails or nothing was heard for long.
 *   <li>Each event is handed on until the route has taken it; then the position is moved.
 *   <li>Where Salesforce no longer has the events behind the position, or does not know it, what
 *       was changed since is queried first; then whatever Salesforce has is read. What comes twice
 *       makes nothing twice.
 * </ol>
 */
final class SalesforceEventsConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(SalesforceEventsConsumer.class);

    private static final String CONTENT_TYPE = "tributary-content-type";
    private static final String EVENT_ID = "tributary-event-id";
    private static final int MOST_DOUBLINGS = 16;
    private static final long LOOK_EVERY = 500;

    /** Clocks differ, and events of a moment are committed in any order. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final SalesforceEventsEndpoint options;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable ExecutorService thread;

    /** What is kept, as it is written. Used by one subscription at a time. */
    private volatile @Nullable String kept;

    private volatile boolean displaced;

    SalesforceEventsConsumer(SalesforceEventsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.options = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        stopped = new CountDownLatch(1);
        ExecutorService started = executors().newSingleThreadExecutor(this, "SalesforceEvents");
        thread = started;
        started.execute(this::stayConnected);
    }

    @Override
    protected void doStop() throws Exception {
        stopped.countDown();
        ExecutorService running = thread;
        thread = null;
        if (running != null) {
            executors().shutdownGraceful(running, Duration.ofSeconds(20).toMillis());
        }
        super.doStop();
    }

    private ExecutorServiceManager executors() {
        return options.getCamelContext().getExecutorServiceManager();
    }

    private SourcePositions positions() {
        SourcePositions positions =
                options.getCamelContext().getRegistry().findSingleByType(SourcePositions.class);
        if (positions == null) {
            throw new IllegalStateException("there is nothing to keep positions in");
        }
        return positions;
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    /** Waits, unless the route stops. */
    private void pause(int failures) {
        long wait =
                Math.min(
                        options.getRetryDelay() << Math.min(failures, MOST_DOUBLINGS),
                        options.getMaxRetryDelay());
        await(wait);
    }

    /** Whether the route still runs afterwards. */
    private boolean waited(long millis) {
        await(millis);
        return isWanted();
    }

    private void await(long millis) {
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("{}: the route stops", options.getTopic());
            }
        } catch (InterruptedException e) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private void stayConnected() {
        boolean unknown = false;
        int failures = 0;
        while (isWanted()) {
            SalesforceComponent org = options.org();
            try {
                org.start();
                unknown = subscribed(org, unknown);
                failures = 0;
            } catch (Exception e) {
                failures++;
                LOG.warn(
                        "{}: {}, to be tried again",
                        options.getTopic(),
                        String.valueOf(e.getMessage()));
            } finally {
                org.stop();
            }
            if (isWanted()) {
                pause(failures);
            }
        }
    }

    /**
     * Returns when there is a reason to subscribe anew.
     *
     * @param unknown whether Salesforce does not know the position
     * @return whether it does not know the position now
     */
    private boolean subscribed(SalesforceComponent org, boolean unknown) throws Exception {
        displaced = false;
        kept = positions().find(options.getSource(), options.getTopic()).orElse(null);
        String replayId = behind(org, unknown);
        try (SalesforceSubscription subscription =
                SalesforceSubscription.open(options, org, replayId, new Events())) {
            LOG.info("{}: subscribed", options.getTopic());
            while (isWanted() && !displaced && subscription.goesOn()) {
                await(Math.min(LOOK_EVERY, options.getSilence()));
                if (subscription.silence() > options.getSilence()) {
                    LOG.info("{}: nothing was heard for long", options.getTopic());
                    break;
                }
            }
            subscription.end();
            if (subscription.isBroken()) {
                throw new IllegalStateException("Salesforce does not tell the schema of an event");
            }
            return subscription.isRefused();
        }
    }

    /** The replay id to subscribe behind; null for whatever Salesforce has. */
    private @Nullable String behind(SalesforceComponent org, boolean unknown) throws Exception {
        String written = kept;
        if (written == null) {
            return null;
        }
        SalesforcePosition position = SalesforcePosition.parse(written);
        Instant now = Instant.now();
        if (!unknown && !position.isOlderThan(options.retention(), now)) {
            return position.replayId();
        }
        LOG.warn(
                "{}: Salesforce has no events since {}: they are queried",
                options.getTopic(),
                position.at());
        new SalesforceGap(options, org, this::waited)
                .fill(position.at().minus(OVERLAP), now, page -> untilTaken(page, null));
        move(new SalesforcePosition(null, now));
        return null;
    }

    private final class Events implements SalesforceSubscription.Taker {

        @Override
        public void take(String event, @Nullable String replayId, @Nullable String eventId) {
            untilTaken(event, eventId);
            move(SalesforcePosition.behind(replayId, event, Instant.now()));
        }

        /**
         * What is no JSON, every mapping refuses: so it is parked. The position is moved by the
         * next event, and until then the same is told again under the same id.
         */
        @Override
        public void missed(String schemaId, @Nullable String behind) {
            LOG.warn("{}: an event of schema {} is not decoded", options.getTopic(), schemaId);
            String place = behind == null ? "the first one" : "behind the replay id " + behind;
            untilTaken(
                    "The event %s of %s, with the schema %s, could not be decoded."
                            .formatted(place, options.getTopic(), schemaId),
                    "undecoded:" + behind);
        }
    }

    /**
     * @throws IllegalStateException if the route stops before it has taken it
     */
    private void untilTaken(String body, @Nullable String eventId) {
        for (int failures = 0; isWanted(); failures++) {
            if (isTaken(body, eventId)) {
                return;
            }
            pause(failures);
        }
        throw new IllegalStateException("the route stops");
    }

    private boolean isTaken(String body, @Nullable String eventId) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(body.getBytes(StandardCharsets.UTF_8));
            exchange.getMessage().setHeader(CONTENT_TYPE, "application/json");
            if (eventId != null && !eventId.isBlank()) {
                exchange.getMessage().setHeader(EVENT_ID, eventId);
            }
            getProcessor().process(exchange);
            if (exchange.getException() == null) {
                return true;
            }
            getExceptionHandler()
                    .handleException("to be handed on again", exchange, exchange.getException());
        } catch (Exception e) {
            getExceptionHandler().handleException("to be handed on again", exchange, e);
        } finally {
            releaseExchange(exchange, false);
        }
        return false;
    }

    private void move(SalesforcePosition to) {
        for (int failures = 0; isWanted(); failures++) {
            try {
                String written = to.written();
                if (!positions().move(options.getSource(), options.getTopic(), kept, written)) {
                    displaced = true;
                    throw new IllegalStateException("another hub reads this topic");
                }
                kept = written;
                return;
            } catch (TransientFailure e) {
                LOG.warn(
                        "{}: the position could not be kept: {}",
                        options.getTopic(),
                        String.valueOf(e.getMessage()));
                pause(failures);
            }
        }
        throw new IllegalStateException("the route stops");
    }
}
