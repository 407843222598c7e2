package io.tributary.hub.intake;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts events durably. Callers that come at the same time share one commit, and so one wait for
 * the disk; the events of one call are durable together or not at all.
 */
public final class GroupCommit implements Acceptance, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);

    private final BlockingQueue<WaitingRequest> waiting;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final long maxWaitingBytes;
    private final Duration patience;
    private final List<Committer> committers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;

    GroupCommit(ConnectionFactory connections, IntakeSettings settings, Pace pace) {
        waiting = new ArrayBlockingQueue<>(settings.waitingRequests());
        maxWaitingBytes = settings.waitingBytes().toBytes();
        patience = settings.acceptTimeout();
        for (int n = 1; n <= settings.committers(); n++) {
            Committer committer = new Committer(waiting, this::release, pace, connections);
            committers.add(committer);
            threads.add(new Thread(committer, "accept-" + n));
        }
    }

    /** Begins to write what is accepted. */
    public void start() {
        threads.forEach(Thread::start);
    }

    @Override
    public void accept(List<RawEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        WaitingRequest request = new WaitingRequest(events);
        enqueue(request);
        request.await(patience);
    }

    /** How many requests wait to be written. */
    public int waiting() {
        return waiting.size();
    }

    private void enqueue(WaitingRequest request) {
        if (!open) {
            throw new TransientFailure("the hub is stopping; send again", null);
        }
        long bytes = waitingBytes.addAndGet(request.bytes());
        boolean alone = bytes == request.bytes();
        if ((bytes > maxWaitingBytes && !alone) || !waiting.offer(request)) {
            release(request);
            throw new TransientFailure("too many events wait to be written; send again", null);
        }
    }

    private void release(WaitingRequest request) {
        waitingBytes.addAndGet(-request.bytes());
    }

    /** Refuses new events, writes those that wait, and ends. */
    @Override
    public void close() {
        open = false;
        committers.forEach(Committer::stop);
        for (Thread thread : threads) {
            try {
                thread.join(LAST_WORDS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (thread.isAlive()) {
                LOG.warn("{} still waits for the broker; its callers were not confirmed", thread);
            }
        }
    }
}
