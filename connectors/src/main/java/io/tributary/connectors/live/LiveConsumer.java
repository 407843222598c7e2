package io.tributary.connectors.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on one thread and hands on on another, in order:
 *
 * <ol>
 *   <li>The listener connects, and connects again for as long as the route runs: a system that is
 *       away stops nothing.
 *   <li>What comes waits in a queue of fixed size; when it is full nothing more is read, and the
 *       other side has to wait.
 *   <li>An event that the route cannot take is handed on again until it can.
 * </ol>
 *
 * <p>What the other side does not repeat is lost while there is no connection: something else, as
 * call records, has to tell it.
 */
public final class LiveConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(LiveConsumer.class);

    private final LiveLine.Opener opener;
    private final Backoff backoff;
    private final BlockingQueue<byte[]> waiting;
    private volatile @Nullable ExecutorService threads;
    private volatile @Nullable LiveLine line;

    /**
     * @param queueSize how many events may wait, 1 or more
     */
    public LiveConsumer(
            Endpoint endpoint,
            Processor processor,
            LiveLine.Opener opener,
            Backoff backoff,
            int queueSize) {
        super(endpoint, processor);
        this.opener = opener;
        this.backoff = backoff;
        this.waiting = new ArrayBlockingQueue<>(queueSize);
    }

    @Override
    protected void doStart() throws Exception {
        opener.check();
        super.doStart();
        ExecutorService started =
                getEndpoint()
                        .getCamelContext()
                        .getExecutorServiceManager()
                        .newFixedThreadPool(this, "Live", 2);
        threads = started;
        started.execute(this::listen);
        started.execute(this::handOn);
    }

    @Override
    protected void doStop() throws Exception {
        ExecutorService running = threads;
        threads = null;
        if (running != null) {
            running.shutdownNow();
            disconnect();
            getEndpoint()
                    .getCamelContext()
                    .getExecutorServiceManager()
                    .awaitTermination(running, Duration.ofSeconds(10).toMillis());
            getEndpoint().getCamelContext().getExecutorServiceManager().shutdown(running);
        }
        super.doStop();
    }

    private boolean isWanted() {
        return threads != null && !Thread.currentThread().isInterrupted();
    }

    private void listen() {
        int failures = 0;
        while (isWanted()) {
            try (LiveLine open = opener.open()) {
                line = open;
                LOG.info("listening to {}", opener);
                while (isWanted()) {
                    waiting.put(open.next());
                    // Only now: who lets the hub in and ends at once is a failure each time.
                    failures = 0;
                }
            } catch (IOException e) {
                failures++;
                pause(failures, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void pause(int failures, IOException failure) {
        if (isWanted()) {
            Duration wait = backoff.after(failures);
            LOG.warn(
                    "{}: {}; tried again in {} ms",
                    opener,
                    String.valueOf(failure.getMessage()),
                    wait.toMillis());
            sleep(wait);
        }
    }

    private void handOn() {
        while (isWanted()) {
            try {
                byte[] event = waiting.poll(1, TimeUnit.SECONDS);
                for (int tries = 1; event != null && isWanted() && !isTaken(event); tries++) {
                    sleep(backoff.after(tries));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isTaken(byte[] event) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(event);
            getProcessor().process(exchange);
            if (exchange.getException() == null) {
                return true;
            }
            getExceptionHandler()
                    .handleException(
                            "the event is handed on again", exchange, exchange.getException());
        } catch (Exception e) {
            getExceptionHandler().handleException("the event is handed on again", exchange, e);
        } finally {
            releaseExchange(exchange, false);
        }
        return false;
    }

    private void disconnect() {
        LiveLine open = line;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("{}: the connection is not closed well", opener, e);
            }
        }
    }

    private static void sleep(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
