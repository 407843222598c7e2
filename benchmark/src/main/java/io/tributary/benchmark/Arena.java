package io.tributary.benchmark;

import io.tributary.benchmark.load.LoadGenerator;
import io.tributary.benchmark.load.LoadResult;
import io.tributary.benchmark.measure.Cluster;
import io.tributary.benchmark.measure.ProcessUsage;
import io.tributary.benchmark.measure.Recorded;
import io.tributary.benchmark.measure.Sample;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Where one contender runs at a time. */
final class Arena {

    private static final Duration DRAIN = Duration.ofSeconds(180);
    private static final long LOOK_MILLIS = 500;

    private final Cluster cluster;
    private final LoadGenerator load;
    private final Aftermath aftermath;

    /** What a run still costs once all of it is recorded. */
    interface Aftermath {
        void await(LoadResult sent) throws InterruptedException;
    }

    Arena(Cluster cluster, LoadGenerator load) {
        this(cluster, load, sent -> {});
    }

    /**
     * @param aftermath waited for, and measured with the run
     */
    Arena(Cluster cluster, LoadGenerator load, Aftermath aftermath) {
        this.cluster = cluster;
        this.load = load;
        this.aftermath = aftermath;
    }

    /**
     * Sends, waits until all of it is recorded, and measures.
     *
     * @param rate events a second; 0 for as fast as they are answered
     */
    Outcome run(RunningContender running, String run, int rate, Duration time)
            throws IOException, InterruptedException {
        Contender contender = running.contender();
        cluster.checkpoint();
        running.thaw();
        long before = inserted(contender);
        Sample start = sample(running);
        LoadResult sent = send(running, run, rate, time);
        await(contender, before + sent.distinct());
        aftermath.await(sent);
        Sample used = sample(running).since(start);
        Outcome.Machine machine =
                new Outcome.Machine(
                        ProcessUsage.residentMegabytes(running.pid()),
                        ProcessUsage.peakMegabytes(running.pid()),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Recorded recorded = exactly(contender, run, sent.distinct());
        running.freeze();
        return Outcome.of(contender.name(), run, rate, sent, recorded, used, machine);
    }

    private LoadResult send(RunningContender running, String run, int rate, Duration time) {
        String path = running.contender().path();
        return rate == 0
                ? load.closed(run, running.port(), path, time)
                : load.open(run, running.port(), path, rate, time);
    }

    /** Counters of PostgreSQL are a second late, and count no row exactly, but cost nothing. */
    private void await(Contender contender, long expected) throws InterruptedException {
        long end = System.nanoTime() + DRAIN.toNanos();
        while (inserted(contender) < expected && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private Recorded exactly(Contender contender, String run, long expected)
            throws InterruptedException {
        Recorded recorded = recorded(contender, run);
        for (int look = 0; recorded.events() < expected && look < 10; look++) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            recorded = recorded(contender, run);
        }
        return recorded;
    }

    private Recorded recorded(Contender contender, String run) {
        return Recorded.read(cluster, contender.name(), contender.rows(), run);
    }

    private long inserted(Contender contender) {
        return Recorded.inserted(cluster, contender.name(), contender.table());
    }

    private Sample sample(RunningContender running) {
        return Sample.take(
                cluster, running.contender().name(), running.pid(), running.allocatedBytes());
    }
}
