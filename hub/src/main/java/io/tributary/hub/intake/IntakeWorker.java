package io.tributary.hub.intake;

import io.tributary.hub.broker.BrokerLink;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings batches from the broker into the history, until the hub stops. */
final class IntakeWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);

    private final BrokerLink link;
    private final Batch batch;
    private final BatchHandler handler;
    private final WorkerState state;
    private final Pace pace;
    private final Backoff backoff;
    private final CountDownLatch stopping;

    IntakeWorker(
            BrokerLink link,
            Batch batch,
            BatchHandler handler,
            WorkerState state,
            Pace pace,
            Backoff backoff,
            CountDownLatch stopping) {
        this.link = link;
        this.batch = batch;
        this.handler = handler;
        this.state = state;
        this.pace = pace;
        this.backoff = backoff;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        state.started();
        try {
            while (stopping.getCount() > 0) {
                round();
            }
        } finally {
            state.ended();
            batch.reset();
        }
    }

    private void round() {
        try {
            List<Message> messages = batch.next();
            if (messages.isEmpty()) {
                state.idle();
                pace.idle();
            } else {
                handler.handle(messages);
                link.session().commit();
                pace.recorded(messages.size());
            }
            backoff.reset();
        } catch (Stopping e) {
            LOG.info("Unrecorded events stay with the broker for the next start");
            giveBack(e.inHand());
        } catch (JMSException | RuntimeException e) {
            state.stalled("the broker does not give events");
            LOG.warn("The intake connects to the broker again after: {}", e.toString());
            batch.reset();
            backoff.pause();
        }
    }

    private void giveBack(List<Message> inHand) {
        try {
            batch.giveBack(inHand);
        } catch (JMSException e) {
            LOG.debug("The broker is away; it gives them out again by itself", e);
        }
    }
}
