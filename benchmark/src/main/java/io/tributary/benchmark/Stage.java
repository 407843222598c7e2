package io.tributary.benchmark;

import io.tributary.benchmark.load.LoadGenerator;
import io.tributary.benchmark.measure.Cluster;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Where all parts of the benchmark run.
 *
 * @param load of as many customers as the part needs
 * @param out what is told to who waits
 */
record Stage(BenchmarkSettings settings, Cluster cluster, LoadGenerator load, PrintStream out) {

    /** The same, otherwise set. */
    Stage with(BenchmarkSettings others) {
        return new Stage(others, cluster, load, out);
    }

    /** Starts it, and lets it stand still. */
    RunningContender start(Contender contender) throws IOException, InterruptedException {
        RunningContender running = RunningContender.start(contender, cluster, load, settings);
        running.freeze();
        out.printf("%s accepts after %.1f s%n", contender.name(), running.startSeconds());
        return running;
    }

    /** Lets it run, and stand still again. */
    Outcome run(RunningContender running, String run, int rate, Duration time)
            throws IOException, InterruptedException {
        Outcome outcome = new Arena(cluster, load).run(running, run, rate, time);
        out.printf(
                "%s %s: %,.0f recorded/s, CPU %.0f + %.0f us, visible p99 %.0f ms, load %.1f %s%n",
                outcome.contender(),
                outcome.run(),
                outcome.recordedRate(),
                outcome.contenderMicros(),
                outcome.postgresMicros(),
                outcome.recorded().visibleP99(),
                outcome.machine().load(),
                outcome.faults().isEmpty() ? "" : outcome.faults());
        return outcome;
    }
}
