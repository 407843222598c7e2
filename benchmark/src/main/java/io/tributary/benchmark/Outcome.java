package io.tributary.benchmark;

import io.tributary.benchmark.load.LoadResult;
import io.tributary.benchmark.measure.Recorded;
import io.tributary.benchmark.measure.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of one contender. Per event means per event recorded.
 *
 * @param run its name
 * @param rate events a second that were sent; 0 as fast as they were answered
 * @param recordedRate events recorded divided by the time from the first sent to the last committed
 * @param machine as it was right after the run
 * @param faults what must not be: empty for a run that counts
 */
record Outcome(
        String contender,
        String run,
        int rate,
        LoadResult load,
        Recorded recorded,
        Sample used,
        double recordedRate,
        Machine machine,
        List<String> faults) {

    /**
     * @param residentMegabytes of the contender
     * @param peakMegabytes the most that was resident since its start
     * @param load average of the last minute, all processes
     */
    record Machine(long residentMegabytes, long peakMegabytes, double load) {}

    static Outcome of(
            String contender,
            String run,
            int rate,
            LoadResult load,
            Recorded recorded,
            Sample used,
            Machine machine) {
        double seconds = (recorded.lastMicros() - load.firstMicros()) / 1e6;
        return new Outcome(
                contender,
                run,
                rate,
                load,
                recorded,
                used,
                seconds <= 0 ? 0 : recorded.events() / seconds,
                machine,
                faults(load, recorded));
    }

    double contenderMicros() {
        return perEvent(used.contenderMicros());
    }

    double postgresMicros() {
        return perEvent(used.postgresMicros());
    }

    double walBytes() {
        return perEvent(used.walBytes());
    }

    double statements() {
        return perEvent(used.statements());
    }

    double allocatedBytes() {
        return perEvent(used.allocatedBytes());
    }

    double commits() {
        return perEvent(used.commits());
    }

    private double perEvent(long amount) {
        return recorded.events() == 0 ? 0 : (double) amount / recorded.events();
    }

    private static List<String> faults(LoadResult load, Recorded recorded) {
        List<String> faults = new ArrayList<>();
        if (recorded.rows() != recorded.events()) {
            faults.add((recorded.rows() - recorded.events()) + " recorded twice");
        }
        if (recorded.events() < load.distinct()) {
            faults.add((load.distinct() - recorded.events()) + " lost or late");
        }
        if (recorded.events() > load.distinct() + load.failed() + load.refused()) {
            faults.add((recorded.events() - load.distinct()) + " recorded that were not accepted");
        }
        if (load.failed() > 0) {
            faults.add(load.failed() + " answered with an error or not at all");
        }
        return faults;
    }
}
