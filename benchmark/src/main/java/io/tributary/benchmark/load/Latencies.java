package io.tributary.benchmark.load;

import java.util.Arrays;

/** Durations in nanoseconds, all of them kept. For one thread. */
public final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int size;

    public int size() {
        return size;
    }

    public void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    public void addAll(Latencies others) {
        for (int n = 0; n < others.size; n++) {
            add(others.nanos[n]);
        }
    }

    /** Milliseconds that this share of the durations does not pass; 0 without any. */
    public double millis(double share) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[Math.min(size - 1, (int) (size * share))] / 1e6;
    }
}
