package io.tributary.benchmark;

import java.io.PrintStream;
import java.util.List;

/** A line for each contender. */
final class ComparisonTable {

    private ComparisonTable() {}

    static void print(PrintStream out, List<Summary> summaries) {
        out.printf(
                "%n%-20s %9s %6s %13s %6s %7s %7s %8s %17s %9s %6s   %s%n",
                "",
                "events/s",
                "ratio",
                "CPU us app+PG",
                "stmts",
                "commits",
                "WAL B",
                "alloc B",
                "visible p50/p99 ms",
                "RSS/peak",
                "start",
                "at a moderate rate: visible p50/p99 ms, accepted p50/p99 ms");
        summaries.forEach(each -> row(out, each));
    }

    private static void row(PrintStream out, Summary each) {
        out.printf(
                "%-20s %,9.0f %6.2f %6.0f + %4.0f %6.2f %7.3f %,7.0f %8s %8.1f /%8.1f %4d/%4d %5.1fs"
                        + "   %s%n",
                each.contender(),
                each.recordedRate(),
                each.ofReference(),
                each.contenderMicros(),
                each.postgresMicros(),
                each.statements(),
                each.commits(),
                each.walBytes(),
                each.allocatedBytes() == 0 ? "-" : "%,.0f".formatted(each.allocatedBytes()),
                each.visibleP50(),
                each.visibleP99(),
                each.residentMegabytes(),
                each.peakMegabytes(),
                each.startSeconds(),
                moderate(each));
    }

    private static String moderate(Summary each) {
        Outcome run = each.moderate();
        return run == null
                ? ""
                : "%,d/s: %.1f / %.1f, %.1f / %.1f"
                        .formatted(
                                run.rate(),
                                run.recorded().visibleP50(),
                                run.recorded().visibleP99(),
                                run.load().acceptP50(),
                                run.load().acceptP99());
    }
}
