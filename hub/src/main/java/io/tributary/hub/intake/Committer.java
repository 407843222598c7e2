package io.tributary.hub.intake;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.RawEvent;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.RawEventMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes all requests that wait with one commit, and then answers them all. */
final class Committer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int EVENTS_PER_COMMIT = 256;
    private static final long PATIENCE_MILLIS = 200;

    private final BlockingQueue<WaitingRequest> waiting;
    private final Consumer<WaitingRequest> taken;
    private final Pace pace;
    private final BrokerLink link;
    private final BrokerLink single;
    private volatile boolean running = true;

    /**
     * @param taken is told of each request that no longer waits in the queue
     */
    Committer(
            BlockingQueue<WaitingRequest> waiting,
            Consumer<WaitingRequest> taken,
            Pace pace,
            ConnectionFactory connections) {
        this.waiting = waiting;
        this.taken = taken;
        this.pace = pace;
        this.link = BrokerLink.transacted(connections);
        this.single = BrokerLink.single(connections);
    }

    @Override
    public void run() {
        while (running || !waiting.isEmpty()) {
            List<WaitingRequest> group = nextGroup();
            if (!group.isEmpty()) {
                commit(group);
            }
        }
        link.close();
        single.close();
    }

    /** Ends once all that waits is written. */
    void stop() {
        running = false;
    }

    private List<WaitingRequest> nextGroup() {
        List<WaitingRequest> group = new ArrayList<>();
        int events = 0;
        WaitingRequest next = first();
        if (next != null) {
            pause();
        }
        while (next != null) {
            taken.accept(next);
            if (!next.abandoned()) {
                group.add(next);
                events += next.events().size();
            }
            next = events < EVENTS_PER_COMMIT ? waiting.poll() : null;
        }
        return group;
    }

    private @Nullable WaitingRequest first() {
        try {
            return waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
            return null;
        }
    }

    /** Others come meanwhile, and share the commit. Where many wait, it goes on at once. */
    private void pause() {
        try {
            if (waiting.remainingCapacity() > waiting.size()) {
                TimeUnit.NANOSECONDS.sleep(pace.pause().toNanos());
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void commit(List<WaitingRequest> group) {
        try {
            if (group.size() == 1 && group.get(0).events().size() == 1) {
                send(group.get(0).events().get(0));
            } else {
                sendTogether(group);
            }
            group.forEach(WaitingRequest::durable);
            pace.accepted(group.stream().mapToInt(each -> each.events().size()).sum());
        } catch (JMSException | RuntimeException e) {
            LOG.warn("The broker did not take {} requests: {}", group.size(), e.toString());
            link.reset();
            single.reset();
            TransientFailure failure = new TransientFailure("the broker refused", e);
            group.forEach(request -> request.failed(failure));
        }
    }

    /**
     * Without a transaction: for each one whose messages are paged, the broker keeps some 150 bytes
     * in memory, and those of a slow hour in which the database is away would add up.
     */
    private void send(RawEvent event) throws JMSException {
        Session session = single.session();
        single.producer()
                .send(single.queue(Addresses.ACCEPTED), RawEventMessage.write(session, event));
    }

    private void sendTogether(List<WaitingRequest> group) throws JMSException {
        Session session = link.session();
        Queue accepted = link.queue(Addresses.ACCEPTED);
        for (WaitingRequest request : group) {
            for (RawEvent event : request.events()) {
                link.producer().send(accepted, RawEventMessage.write(session, event));
            }
        }
        session.commit();
    }
}
