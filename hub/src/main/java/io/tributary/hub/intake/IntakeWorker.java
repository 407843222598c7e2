package io.tributary.hub.intake;

import io.tributary.hub.broker.TransactedLink;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings batches from the broker into the history, until the hub stops. */
final class IntakeWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);

    private final TransactedLink link;
    private final Batch batch;
    private final BatchHandler handler;
    private final IntakeState state;
    private final Backoff backoff;
    private final CountDownLatch stopping;
    private final Lock suspects;

    /**
     * @param suspects shared by all workers of the hub
     */
    IntakeWorker(
            TransactedLink link,
            Batch batch,
            BatchHandler handler,
            IntakeState state,
            Backoff backoff,
            CountDownLatch stopping,
            Lock suspects) {
        this.link = link;
        this.batch = batch;
        this.handler = handler;
        this.state = state;
        this.backoff = backoff;
        this.stopping = stopping;
        this.suspects = suspects;
    }

    @Override
    public void run() {
        state.workerStarted();
        try {
            while (stopping.getCount() > 0) {
                round();
            }
        } finally {
            state.workerEnded();
            batch.reset();
        }
    }

    private void handle(List<Message> messages) throws JMSException {
        handler.handle(messages);
        link.session().commit();
    }

    /** What may kill the hub waits until nothing else in doubt could die with it. */
    private void handleAlone(List<Message> messages) throws JMSException {
        suspects.lock();
        try {
            handle(messages);
        } finally {
            suspects.unlock();
        }
    }

    private void round() {
        try {
            List<Message> messages = batch.next();
            if (messages.isEmpty()) {
                state.idle();
            } else if (Batch.suspect(messages)) {
                handleAlone(messages);
            } else {
                handle(messages);
            }
            backoff.reset();
        } catch (Stopping e) {
            LOG.info("Unrecorded events stay with the broker for the next start");
        } catch (JMSException | RuntimeException e) {
            state.stalled("the broker does not give events");
            LOG.warn("The intake connects to the broker again after: {}", e.toString());
            batch.reset();
            backoff.pause();
        }
    }
}
