package io.tributary.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * What is stored before something is measured.
 *
 * @param interactions in the history that is read
 * @param customers who write, at most a million
 * @param giant interactions of the customer who has most, at most a tenth of all
 * @param growth interactions in the histories that are compared with an empty one
 * @param rebuilt interactions in the history that is rebuilt
 * @param rate events a second that come while it is read
 * @param backfilled different webhooks in the file that is brought in
 * @param backfillRate events a second that come meanwhile
 */
record StoredSettings(
        long interactions,
        int customers,
        long giant,
        List<Long> growth,
        long rebuilt,
        int rate,
        int backfilled,
        int backfillRate) {

    static StoredSettings ofSystemProperties() {
        return new StoredSettings(
                Long.parseLong(BenchmarkSettings.property("interactions")),
                Integer.parseInt(BenchmarkSettings.property("customers")),
                Long.parseLong(BenchmarkSettings.property("giant")),
                Arrays.stream(BenchmarkSettings.property("growth").split(","))
                        .map(Long::valueOf)
                        .toList(),
                Long.parseLong(BenchmarkSettings.property("rebuilt")),
                Integer.parseInt(BenchmarkSettings.property("reads.rate")),
                Integer.parseInt(BenchmarkSettings.property("backfilled")),
                Integer.parseInt(BenchmarkSettings.property("backfill.rate")));
    }

    /** How many of so many are the giant's. */
    long giantOf(long all) {
        return Math.max(1, Math.min(giant, all / 10));
    }
}
