package io.tributary.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * How soon live events at a small rate are visible. What they cost is not told, since others work
 * meanwhile.
 *
 * @param rate events a second
 * @param visibleP50 milliseconds from sending to commit
 * @param visibleP99 likewise
 * @param acceptP50 milliseconds from when it was due to the answer
 * @param acceptP99 likewise
 * @param faults what must not be
 */
record LiveLatency(
        String run,
        int rate,
        long events,
        double visibleP50,
        double visibleP99,
        double acceptP50,
        double acceptP99,
        List<String> faults) {

    static LiveLatency of(Outcome outcome) {
        return new LiveLatency(
                outcome.run(),
                outcome.rate(),
                outcome.recorded().events(),
                outcome.recorded().visibleP50(),
                outcome.recorded().visibleP99(),
                outcome.load().acceptP50(),
                outcome.load().acceptP99(),
                outcome.faults());
    }

    /** The same, with a fault more. */
    LiveLatency but(String fault) {
        List<String> all = new ArrayList<>(faults);
        all.add(fault);
        return new LiveLatency(
                run, rate, events, visibleP50, visibleP99, acceptP50, acceptP99, all);
    }
}
