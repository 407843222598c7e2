package io.tributary.connectors.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.DefaultConsumer;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one session with an SMSC for as long as the route runs:
 *
 * <ol>
 *   <li>It binds on a thread of its own, and binds again whenever there is no session: an SMSC that
 *       is away, or refuses the bind, stops nothing.
 *   <li>Each message is handed on, several at a time, and answered when the route is done with it:
 *       with 0 if it was taken, and else with a temporary error ({@link DeliveryListener}).
 * </ol>
 */
final class SmppReceiverConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(SmppReceiverConsumer.class);

    private static final String CONTENT_TYPE = "tributary-content-type";
    private static final int MOST_DOUBLINGS = 16;

    private final SmppReceiverEndpoint options;
    private volatile @Nullable ExecutorService thread;

    SmppReceiverConsumer(SmppReceiverEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.options = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        if (options.getSystemId().isBlank()) {
            throw new IllegalArgumentException("smpp-receiver: the option 'systemId' is missing");
        }
        BindParameter bind = bindParameter();
        super.doStart();
        ExecutorService started = executors().newSingleThreadExecutor(this, "SmppReceiver");
        thread = started;
        started.execute(() -> stayBound(bind));
    }

    @Override
    protected void doStop() throws Exception {
        ExecutorService running = thread;
        thread = null;
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

    private BindParameter bindParameter() {
        return new BindParameter(
                options.bindType(),
                options.getSystemId(),
                options.getPassword(),
                options.getSystemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                options.getAddressRange());
    }

    private boolean isWanted() {
        return thread != null && !Thread.currentThread().isInterrupted();
    }

    private void stayBound(BindParameter bind) {
        int failures = 0;
        while (isWanted()) {
            failures = wasBound(bind) ? 0 : failures + 1;
            if (isWanted()) {
                pause(failures);
            }
        }
    }

    /** Returns when there is no session any more; false if there never was one. */
    private boolean wasBound(BindParameter bind) {
        SmppLine line = options.line();
        CountDownLatch over = new CountDownLatch(1);
        SMPPSession session = session(line, over);
        boolean bound = false;
        try {
            session.connectAndBind(line.host(), line.port(), bind, line.timeout());
            bound = true;
            LOG.info("bound to {} as {}", line, options.getSystemId());
            over.await();
            LOG.warn("{}: the session is over", line);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{}: {}", line, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            LOG.debug("{}: the route stops", line);
            close(session);
            Thread.currentThread().interrupt();
        }
        close(session);
        return bound;
    }

    private SMPPSession session(SmppLine line, CountDownLatch over) {
        SMPPSession session = new SMPPSession(line);
        session.setEnquireLinkTimer(options.getEnquireLinkTimer());
        session.setTransactionTimer(line.timeout());
        session.setPduProcessorDegree(options.getConcurrency());
        session.setQueueCapacity(options.getQueueSize());
        session.setMessageReceiverListener(new DeliveryListener(this));
        session.addSessionStateListener(
                (now, before, of) -> {
                    if (now == SessionState.UNBOUND || now == SessionState.CLOSED) {
                        over.countDown();
                    }
                });
        return session;
    }

    private static void close(SMPPSession session) {
        if (session.getSessionState() != SessionState.CLOSED) {
            session.unbindAndClose();
        }
    }

    private void pause(int failures) {
        long wait =
                Math.min(
                        (long) options.getReconnectDelay() << Math.min(failures, MOST_DOUBLINGS),
                        options.getMaxReconnectDelay());
        LOG.info("{}: to be bound to again in {} ms", options.line(), wait);
        try {
            TimeUnit.MILLISECONDS.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns once the route is done with the message.
     *
     * @throws Exception if the route did not take it
     */
    void handOn(byte[] message) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(message);
            exchange.getMessage().setHeader(CONTENT_TYPE, "application/json");
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        } catch (Exception e) {
            getExceptionHandler().handleException("the SMSC is to send it again", exchange, e);
            throw e;
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
