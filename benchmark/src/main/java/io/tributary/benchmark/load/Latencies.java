package io.tributary.benchmark.load;

import java.util.Arrays;

/** Durations in nanoseconds, all of them kept. For one thread. */
final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int size;

    void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    /** Milliseconds that this share of the durations does not pass; 0 without any. */
    double millis(double share) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[Math.min(size - 1, (int) (size * share))] / 1e6;
    }
}
