package io.tributary.benchmark;

import io.tributary.benchmark.standin.CrmStandIn;
import io.tributary.benchmark.standin.Taken;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A hub with its Salesforce route, whose Salesforce is a stand-in that answers at once: bursts,
 * each until all of it is delivered, and then events at a rate that it can deliver.
 */
final class DeliveryPart implements Part {

    private static final String DATABASE = "delivery";
    private static final String OWED = "SELECT count(*) FROM delivery WHERE state <> 'delivered'";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 100;

    private final Stage stage;
    private final List<DeliveryRun> runs = new ArrayList<>();

    DeliveryPart(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Result measure() throws IOException, InterruptedException {
        double most;
        try (CrmStandIn crm = CrmStandIn.start();
                RunningContender hub = stage.start(hub(crm))) {
            hub.thaw();
            awaitTarget();
            Duration burst = atLeastASecond(stage.settings().run().dividedBy(3));
            warm(hub, crm, burst);
            for (int round = 1; round <= stage.settings().rounds(); round++) {
                runs.add(run(hub, crm, "round" + round, 0, burst));
            }
            most = Summary.median(runs.stream().mapToDouble(DeliveryRun::perSecond).toArray());
            int rate = (int) Math.max(1, Math.min(stage.settings().rate(), most / 3));
            runs.add(run(hub, crm, "moderate", rate, stage.settings().run()));
        }
        table(stage.out(), most);
        boolean clean = runs.stream().allMatch(each -> each.faults().isEmpty());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("perSecond", most);
        json.put("runs", runs);
        return new Result(clean, Map.of("delivery", json));
    }

    private Contender hub(CrmStandIn crm) {
        return new Contenders(stage.settings().hub())
                .hub(
                        DATABASE,
                        "tributary.salesforce.enabled=true",
                        "tributary.salesforce.login-url=" + crm.url(),
                        "tributary.salesforce.client-id=benchmark",
                        "tributary.salesforce.client-secret=benchmark");
    }

    private static Duration atLeastASecond(Duration time) {
        return time.toSeconds() < 1 ? Duration.ofSeconds(1) : time;
    }

    /** What was recorded before the target is known is not owed to it. */
    private void awaitTarget() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (stage.cluster().number(DATABASE, "SELECT count(*) FROM target") == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The hub does not deliver; see its log");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Bursts until their time is over, and at least one. */
    private void warm(RunningContender hub, CrmStandIn crm, Duration burst)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + stage.settings().warmup().toNanos();
        int n = 1;
        do {
            run(hub, crm, "warmup" + n, 0, burst);
            n++;
        } while (System.nanoTime() < end);
    }

    private DeliveryRun run(
            RunningContender hub, CrmStandIn crm, String run, int rate, Duration time)
            throws IOException, InterruptedException {
        Taken before = crm.taken();
        Outcome outcome =
                new Arena(
                                stage.cluster(),
                                stage.load(),
                                sent -> await(crm, before.records() + sent.distinct()))
                        .run(hub, run, rate, time);
        DeliveryRun done =
                DeliveryRun.of(outcome, crm.delivered(run), crm.taken().since(before), owed());
        stage.out()
                .printf(
                        "%s %s: %,.0f recorded/s, %,.0f delivered/s %s%n",
                        outcome.contender(),
                        run,
                        outcome.recordedRate(),
                        done.perSecond(),
                        done.faults().isEmpty() ? "" : done.faults());
        return done;
    }

    /** Until so many records are at the target, and marked; or nothing more comes. */
    private void await(CrmStandIn crm, long records) throws InterruptedException {
        long seen = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while ((seen < records || owed() > 0) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            long now = crm.taken().records();
            if (now > seen) {
                seen = now;
                end = System.nanoTime() + PATIENCE.toNanos();
            }
        }
    }

    private long owed() {
        return stage.cluster().number(DATABASE, OWED);
    }

    private void table(PrintStream out, double most) {
        out.printf(
                "%nDelivery: %,.0f events/s delivered, the median of bursts%n"
                        + "%-10s %8s %11s %8s %8s %6s %14s   %s%n",
                most,
                "",
                "events",
                "delivered/s",
                "calls",
                "a call",
                "again",
                "CPU us app+PG",
                "at a moderate rate: visible p50/p99 ms, delivered p50/p99 ms");
        for (DeliveryRun each : runs) {
            Outcome recorded = each.recorded();
            out.printf(
                    "%-10s %,8d %,11.0f %,8d %8.2f %,6d %6.0f + %5.0f   %s%n",
                    recorded.run(),
                    each.delivered().events(),
                    each.perSecond(),
                    each.taken().calls(),
                    each.recordsACall(),
                    each.again(),
                    recorded.contenderMicros(),
                    recorded.postgresMicros(),
                    moderate(each));
            each.faults().forEach(fault -> out.println("DOES NOT COUNT: " + fault));
        }
    }

    private static String moderate(DeliveryRun each) {
        Outcome recorded = each.recorded();
        return recorded.rate() == 0
                ? ""
                : "%,d/s: %.1f / %.1f, %.1f / %.1f"
                        .formatted(
                                recorded.rate(),
                                recorded.recorded().visibleP50(),
                                recorded.recorded().visibleP99(),
                                each.delivered().p50(),
                                each.delivered().p99());
    }
}
