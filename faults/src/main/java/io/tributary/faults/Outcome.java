package io.tributary.faults;

import io.tributary.faults.check.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one scenario showed.
 *
 * @param answered requests, duplicates included
 * @param odd answers that were neither 2xx nor 503 nor 429
 * @param strikes seconds of each; see {@link io.tributary.faults.fault.Fault}
 * @param differences from the from-scratch twin; -1 if the rebuild was not done
 * @param seconds from the first event until everything was there
 * @param failure what kept it from its end; null if nothing did
 */
record Outcome(
        String scenario,
        long seed,
        long answered,
        long refused,
        long unanswered,
        long odd,
        List<Double> strikes,
        @Nullable Verdict verdict,
        long differences,
        double seconds,
        @Nullable String failure) {

    static Outcome failed(String scenario, long seed, Exception failure) {
        return new Outcome(scenario, seed, 0, 0, 0, 0, List.of(), null, -1, 0, "" + failure);
    }

    double longest() {
        return strikes.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    boolean good(Scenario of, int kills) {
        return verdict != null
                && verdict.good()
                && differences == 0
                && odd == 0
                && strikes.size() == kills
                && longest() <= of.most();
    }
}
