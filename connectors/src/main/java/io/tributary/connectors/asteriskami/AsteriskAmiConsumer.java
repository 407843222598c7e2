package io.tributary.connectors.asteriskami;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
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
 *   <li>The listener connects, and connects again for as long as the route runs: a PBX that is away
 *       stops nothing.
 *   <li>What comes waits in a queue of fixed size; when it is full the listener waits, and so
 *       Asterisk does, which closes a connection that takes nothing for too long.
 *   <li>An event that the route cannot take is handed on again until it can.
 * </ol>
 *
 * <p>Asterisk repeats nothing: what happens while there is no connection is told by the call
 * records alone.
 */
final class AsteriskAmiConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(AsteriskAmiConsumer.class);

    private final AmiAddress address;
    private final Set<String> events;
    private final AmiBackoff backoff;
    private final BlockingQueue<byte[]> waiting;
    private volatile @Nullable ExecutorService threads;
    private volatile @Nullable AmiConnection connection;

    AsteriskAmiConsumer(
            AsteriskAmiEndpoint endpoint,
            Processor processor,
            AmiAddress address,
            Set<String> events,
            AmiBackoff backoff,
            int queueSize) {
        super(endpoint, processor);
        this.address = address;
        this.events = events;
        this.backoff = backoff;
        this.waiting = new ArrayBlockingQueue<>(queueSize);
    }

    @Override
    protected void doStart() throws Exception {
        if (!address.isComplete()) {
            throw new IllegalArgumentException(
                    "asterisk-ami: the options 'username' and 'password' are missing");
        }
        super.doStart();
        ExecutorService started =
                getEndpoint()
                        .getCamelContext()
                        .getExecutorServiceManager()
                        .newFixedThreadPool(this, "AsteriskAmi", 2);
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
            try (AmiConnection open = AmiConnection.open(address)) {
                connection = open;
                failures = 0;
                LOG.info("listening to {}", address);
                while (isWanted()) {
                    take(open.nextEvent());
                }
            } catch (IOException e) {
                failures++;
                pause(failures, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void take(byte[] event) throws InterruptedException {
        if (events.isEmpty() || events.contains(AmiConnection.name(event))) {
            waiting.put(event);
        }
    }

    private void pause(int failures, IOException failure) {
        if (isWanted()) {
            Duration wait = backoff.after(failures);
            LOG.warn(
                    "{}: {}; tried again in {} ms",
                    address,
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
        AmiConnection open = connection;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("{}: the connection is not closed well", address, e);
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
