package io.tributary.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a contender did in all runs at full speed (medians), and in the one at moderate load.
 *
 * @param recordedRate events a second
 * @param ofReference its rate divided by the reference's in the same round
 * @param contenderMicros CPU per event
 * @param postgresMicros likewise
 * @param statements per event
 * @param commits per event
 * @param walBytes per event
 * @param visibleP50 milliseconds from sending to commit at full speed
 * @param visibleP99 likewise
 * @param allocatedBytes per event; 0 if it does not tell
 * @param residentMegabytes after a run, the most of all
 * @param peakMegabytes the most at any time since its start
 * @param startSeconds from starting the process to the first event accepted
 * @param moderate the run at a given rate
 */
record Summary(
        String contender,
        double recordedRate,
        double ofReference,
        double contenderMicros,
        double postgresMicros,
        double statements,
        double commits,
        double walBytes,
        double visibleP50,
        double visibleP99,
        double allocatedBytes,
        long residentMegabytes,
        long peakMegabytes,
        double startSeconds,
        @Nullable Outcome moderate) {

    static Summary of(
            String contender, List<Outcome> outcomes, List<Outcome> reference, double start) {
        List<Outcome> fast = fast(outcomes);
        return new Summary(
                contender,
                median(fast, Outcome::recordedRate),
                ofReference(fast, fast(reference)),
                median(fast, Outcome::contenderMicros),
                median(fast, Outcome::postgresMicros),
                median(fast, Outcome::statements),
                median(fast, Outcome::commits),
                median(fast, Outcome::walBytes),
                median(fast, each -> each.recorded().visibleP50()),
                median(fast, each -> each.recorded().visibleP99()),
                median(fast, Outcome::allocatedBytes),
                most(fast, each -> each.machine().residentMegabytes()),
                most(outcomes, each -> each.machine().peakMegabytes()),
                start,
                outcomes.stream()
                        .filter(each -> each.rate() > 0)
                        .max(Comparator.comparing(Outcome::rate))
                        .orElse(null));
    }

    static double median(List<Outcome> outcomes, ToDoubleFunction<Outcome> of) {
        return median(outcomes.stream().mapToDouble(of).toArray());
    }

    private static long most(List<Outcome> outcomes, ToLongFunction<Outcome> of) {
        return outcomes.stream().mapToLong(of).max().orElse(0);
    }

    private static List<Outcome> fast(List<Outcome> outcomes) {
        return outcomes.stream().filter(each -> each.rate() == 0).toList();
    }

    private static double ofReference(List<Outcome> fast, List<Outcome> reference) {
        double[] ratios = new double[Math.min(fast.size(), reference.size())];
        Arrays.setAll(ratios, n -> fast.get(n).recordedRate() / reference.get(n).recordedRate());
        return median(ratios);
    }

    /** 0 without any. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
