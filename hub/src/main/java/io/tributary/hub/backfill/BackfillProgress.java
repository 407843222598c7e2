package io.tributary.hub.backfill;

import java.io.PrintStream;
import java.time.Duration;

/** Prints now and then how far it is, and when it may be done. */
final class BackfillProgress {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PrintStream out;
    private final long totalBytes;
    private final long start = System.nanoTime();
    private long firstBytes = -1;
    private long printed = start;

    BackfillProgress(PrintStream out, long totalBytes) {
        this.out = out;
        this.totalBytes = totalBytes;
    }

    /**
     * @param bytes read of the files so far
     */
    void tell(BackfillReport soFar, long bytes) {
        if (firstBytes < 0) {
            firstBytes = bytes;
        }
        long now = System.nanoTime();
        if (now - printed < EVERY.toNanos()) {
            return;
        }
        printed = now;
        double seconds = seconds();
        out.printf(
                "%,d events, %,.0f a second, %,d rejected; %d %% read%s%n",
                soFar.pieces(),
                soFar.recorded() / seconds,
                soFar.rejected(),
                totalBytes == 0 ? 100 : bytes * 100 / totalBytes,
                left(seconds, bytes));
    }

    void end(BackfillReport report, BackfillOrder order) {
        out.printf(
                "Backfill: %,d events recorded, %,d of them new, in %,.0f seconds%s%n",
                report.recorded(),
                report.fresh(),
                seconds(),
                report.skipped() == 0
                        ? ""
                        : "; %,d were by an earlier run".formatted(report.skipped()));
        if (report.rejected() > 0) {
            out.printf(
                    "%,d could not be: %s says why, and is read again with --format=raw%n",
                    report.rejected(), order.rejects());
        }
    }

    private String left(double seconds, long bytes) {
        long done = bytes - firstBytes;
        return done <= 0
                ? ""
                : ", about %,.0f s left".formatted(seconds * (totalBytes - bytes) / done);
    }

    private double seconds() {
        return Math.max(1, System.nanoTime() - start) / 1e9;
    }
}
