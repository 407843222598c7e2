package io.tributary.connectors.xmpp;

import io.tributary.history.position.SourcePositions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.DefaultConsumer;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one stream for as long as the route runs:
 *
 * <ol>
 *   <li>It logs in on a thread of its own, and again whenever the stream is over: a server that is
 *       away, or refuses the account, stops nothing.
 *   <li>Each message is handed on until the route takes it; meanwhile nothing else is read.
 *   <li>What the account got, and what was said in its rooms, while the hub was not there is read
 *       from their archives.
 * </ol>
 */
final class XmppReceiverConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(XmppReceiverConsumer.class);

    private final XmppReceiverEndpoint options;
    private volatile @Nullable ExecutorService thread;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    XmppReceiverConsumer(XmppReceiverEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.options = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        options.line().configuration();
        if (options.isArchive()) {
            positions();
        }
        super.doStart();
        stopping = new CountDownLatch(1);
        ExecutorService started = executors().newSingleThreadExecutor(this, "XmppReceiver");
        thread = started;
        started.execute(this::stayThere);
    }

    @Override
    protected void doStop() throws Exception {
        ExecutorService running = thread;
        thread = null;
        stopping.countDown();
        if (running != null) {
            running.shutdownNow();
            executors().awaitTermination(running, Duration.ofSeconds(10).toMillis());
            executors().shutdown(running);
        }
        super.doStop();
    }

    private ExecutorServiceManager executors() {
        return options.getCamelContext().getExecutorServiceManager();
    }

    private boolean isWanted() {
        return stopping.getCount() > 0;
    }

    private void stayThere() {
        int failures = 0;
        while (isWanted()) {
            failures = wasThere() ? 0 : failures + 1;
            LOG.debug("{}: to be connected to again", options.line());
            pause(failures);
        }
    }

    /** Returns when the stream is over; false if there never was one. */
    private boolean wasThere() {
        XmppSession session =
                new XmppSession(options, options.isArchive() ? positions() : null, this::isTaken);
        boolean begun = false;
        try {
            session.begin();
            begun = true;
            LOG.info("listening to {}", options.line());
            session.last();
            LOG.warn("{}: the stream is over", options.line());
        } catch (IOException | SmackException | XMPPException e) {
            LOG.warn("{}: {}", options.line(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            LOG.debug("{}: the route stops", options.line());
            Thread.currentThread().interrupt();
        } finally {
            session.end();
        }
        return begun;
    }

    private SourcePositions positions() {
        SourcePositions positions =
                options.getCamelContext().getRegistry().findSingleByType(SourcePositions.class);
        if (positions == null) {
            throw new IllegalStateException("there is nothing to keep positions in");
        }
        return positions;
    }

    private void pause(int failures) {
        try {
            if (stopping.await(options.pause(failures), TimeUnit.MILLISECONDS)) {
                LOG.debug("{}: the route stops", options.line());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Called by the thread that reads the stream. */
    private boolean isTaken(String message) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(message.getBytes(StandardCharsets.UTF_8));
            exchange.getMessage().setHeader("tributary-content-type", "application/xml");
            exchange.getMessage()
                    .setHeader("tributary-headers", Map.of("account", options.getAccount()));
            getProcessor().process(exchange);
            if (exchange.getException() == null) {
                return true;
            }
            getExceptionHandler()
                    .handleException(
                            "the message is handed on again", exchange, exchange.getException());
        } catch (Exception e) {
            getExceptionHandler().handleException("the message is handed on again", exchange, e);
        } finally {
            releaseExchange(exchange, false);
        }
        return false;
    }
}
