package io.tributary.hub.intake;

import io.tributary.history.intake.Recorder;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.IntakeConnections;
import io.tributary.hub.failures.Parking;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The workers that bring accepted events into the history. Starts last, stops first. */
final class Intake implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** So many are handled together; and so many one by one, if one of them kills the hub. */
    private static final int SUSPECTS = 64;

    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private final ConnectionFactory connections;
    private final IntakeConnections ahead;
    private final MappingPool mapping;
    private final Recorder recorder;
    private final IntakeState state;
    private final IntakeSettings settings;
    private final Pace pace;
    private final boolean crashed;
    private final List<Thread> threads = new ArrayList<>();
    private CountDownLatch stopping = new CountDownLatch(1);

    /**
     * @param connections for the suspects, of which none is sent ahead
     * @param ahead for all others
     * @param crashed whether hub and broker died together the last time
     */
    Intake(
            ConnectionFactory connections,
            IntakeConnections ahead,
            MappingPool mapping,
            Recorder recorder,
            IntakeState state,
            IntakeSettings settings,
            Pace pace,
            boolean crashed) {
        this.crashed = crashed;
        this.connections = connections;
        this.ahead = ahead;
        this.mapping = mapping;
        this.recorder = recorder;
        this.state = state;
        this.settings = settings;
        this.pace = pace;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        for (int n = 1; n <= settings.consumers(); n++) {
            BrokerLink link = BrokerLink.transacted(ahead.factory());
            Suspicion apart = apart(link);
            Batch batch =
                    new Batch(
                            link,
                            Addresses.ACCEPTED,
                            settings.batch(),
                            settings.maxGathering(),
                            apart);
            start("intake-" + n, worker(link, batch, apart, pace));
        }
        BrokerLink link = BrokerLink.transacted(connections);
        // Their queue is empty as a rule, which says nothing of the other.
        Pace nobodys = new Pace(Duration.ZERO, () -> false, System::nanoTime);
        Suspicion last = parkInTheEnd(link);
        int together = Math.min(SUSPECTS, settings.batch());
        Batch suspects = new Batch(link, Addresses.SUSPECTS, together, Duration.ZERO, last);
        start("intake-suspects", worker(link, suspects, last, nobodys));
    }

    private Suspicion apart(BrokerLink link) {
        return crashed
                ? Suspicion.apartAfterCrash(link, settings.batch() + IntakeConnections.mostAhead())
                : Suspicion.apart(link);
    }

    private Suspicion parkInTheEnd(BrokerLink link) {
        return Suspicion.park(new Parking(link), settings.maxDeliveries());
    }

    private void start(String name, IntakeWorker worker) {
        Thread thread = new Thread(worker, name);
        threads.add(thread);
        thread.start();
    }

    private IntakeWorker worker(BrokerLink link, Batch batch, Suspicion suspicion, Pace paced) {
        WorkerState worker = state.worker();
        BatchHandler handler =
                new BatchHandler(
                        mapping,
                        new PatientRecorder(recorder, worker, backoff()),
                        new Parking(link),
                        suspicion);
        return new IntakeWorker(link, batch, handler, worker, paced, backoff(), stopping);
    }

    private Backoff backoff() {
        return new Backoff(settings.retryDelay(), settings.maxRetryDelay(), stopping);
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(LAST_WORDS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (thread.isAlive()) {
                LOG.warn("{} has not ended; its batch comes again at the next start", thread);
            }
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
