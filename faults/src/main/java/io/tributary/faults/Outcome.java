package io.tributary.faults;

import io.tributary.faults.check.Verdict;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one scenario showed.
 *
 * @param answered requests, duplicates included
 * @param odd answers that were neither 2xx nor 503 nor 429
 * @param cut whether time was over before everything was sent
 * @param strikes seconds of each; see {@link io.tributary.faults.fault.Fault}
 * @param differences from the from-scratch twin; -1 if the rebuild was not done
 * @param seconds from the first event until everything was there
 * @param failure what kept it from its end; null if nothing did
 * @param skipped why it cannot be done here; null if it was done
 * @param load of the machine over its last minute, as {@code uptime} tells it
 */
record Outcome(
        String scenario,
        long seed,
        long answered,
        long refused,
        long unanswered,
        long odd,
        boolean cut,
        List<Double> strikes,
        @Nullable Verdict verdict,
        long differences,
        double seconds,
        @Nullable String failure,
        @Nullable String skipped,
        double load) {

    static Outcome failed(String scenario, long seed, Exception failure) {
        return none(scenario, seed, failure.toString(), null);
    }

    static Outcome skipped(String scenario, long seed, String why) {
        return none(scenario, seed, null, why);
    }

    private static Outcome none(
            String scenario, long seed, @Nullable String failure, @Nullable String skipped) {
        return new Outcome(
                scenario, seed, 0, 0, 0, 0, false, List.of(), null, -1, 0, failure, skipped,
                loadNow());
    }

    /** Of the machine: one that is busy with other work takes longer to be ready. */
    static double loadNow() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    double longest() {
        return strikes.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    boolean good(Scenario of, int kills) {
        return verdict != null
                && verdict.good()
                && differences == 0
                && odd == 0
                && (cut ? !strikes.isEmpty() : strikes.size() == kills)
                && longest() <= of.most();
    }
}
