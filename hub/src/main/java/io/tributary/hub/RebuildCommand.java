package io.tributary.hub;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.rebuild.Rebuild;
import io.tributary.history.rebuild.RebuildReport;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.ApplicationArguments;

/** {@code --tributary.command=rebuild [--repair] [--customer=id]}: prints the report. */
final class RebuildCommand {

    private static final long LOOK_MILLIS = 200;

    private final Rebuild rebuild;

    RebuildCommand(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Answers 0 if there are no differences, or none are left; else 1. */
    int run(ApplicationArguments arguments, PrintStream out) {
        boolean repair = arguments.containsOption("repair");
        List<String> customer = arguments.getOptionValues("customer");
        RebuildReport report =
                customer == null || customer.isEmpty()
                        ? all(repair)
                        : rebuild.one(CustomerId.parse(customer.get(0)), repair)
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "there is no customer with this id"));
        if (!report.state().equals("done")) {
            throw new IllegalStateException("the log above tells why");
        }
        print(report, out);
        return report.differences() == 0 || report.repaired() ? 0 : 1;
    }

    private RebuildReport all(boolean repair) {
        RebuildReport report = rebuild.startAll(repair);
        while (report.state().equals("running")) {
            pause();
            report = rebuild.last().orElse(report);
        }
        return report;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("it was interrupted", e);
        }
    }

    private static void print(RebuildReport report, PrintStream out) {
        out.printf("Rebuild of %s: %,d interactions, ", report.scope(), report.total());
        out.printf("%,d differences", report.differences());
        out.println(repaired(report) + seconds(report));
        for (RebuildReport.Difference each : report.samples()) {
            out.printf("  %s %s%n", each.what(), each.id());
            out.printf("    stored    %s%n", each.stored());
            out.printf("    should be %s%n", each.computed());
        }
        long more = report.differences() - report.samples().size();
        if (more > 0) {
            out.printf("  and %,d more%n", more);
        }
    }

    private static String repaired(RebuildReport report) {
        return report.repaired() ? ", all repaired" : "";
    }

    private static String seconds(RebuildReport report) {
        Instant end = report.finishedAt();
        return end == null
                ? ""
                : ", in " + Duration.between(report.startedAt(), end).toSeconds() + " seconds";
    }
}
