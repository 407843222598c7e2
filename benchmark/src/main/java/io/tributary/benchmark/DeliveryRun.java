package io.tributary.benchmark;

import io.tributary.benchmark.standin.Delivered;
import io.tributary.benchmark.standin.Taken;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a hub with a target. What it cost is from the first event sent until all of it was
 * marked as delivered.
 *
 * @param perSecond events delivered divided by the time from the first sent to the last at the
 *     target
 * @param taken by the target meanwhile
 * @param faults what must not be: empty for a run that counts
 */
record DeliveryRun(
        Outcome recorded, Delivered delivered, double perSecond, Taken taken, List<String> faults) {

    /**
     * @param owed what the database says is not delivered yet
     */
    static DeliveryRun of(Outcome recorded, Delivered delivered, Taken taken, long owed) {
        double seconds = (delivered.lastMicros() - recorded.load().firstMicros()) / 1e6;
        return new DeliveryRun(
                recorded,
                delivered,
                seconds <= 0 ? 0 : delivered.events() / seconds,
                taken,
                faults(recorded, delivered, owed));
    }

    private static List<String> faults(Outcome recorded, Delivered delivered, long owed) {
        List<String> faults = new ArrayList<>(recorded.faults());
        long events = recorded.recorded().events();
        if (delivered.events() != events) {
            faults.add("%,d of %,d delivered".formatted(delivered.events(), events));
        }
        if (delivered.records() != delivered.events()) {
            faults.add((delivered.records() - delivered.events()) + " delivered as two records");
        }
        if (owed > 0) {
            faults.add(owed + " not marked as delivered");
        }
        return faults;
    }

    /** Interactions written, contacts apart. */
    double recordsACall() {
        return taken.calls() == 0 ? 0 : (double) taken.writes() / taken.calls();
    }

    /** Writes of what the target had already, in an earlier state. */
    long again() {
        return taken.writes() - taken.records();
    }
}
