package io.tributary.history.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.decision.Decisions;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.history.matter.MatterDecision;
import io.tributary.history.rebuild.Rebuild;
import io.tributary.history.rebuild.RebuildReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/**
 * Instances at work on one database, each with a pool of its own:
 *
 * <ul>
 *   <li>three threads of each record, every event one or two of them;
 *   <li>one of each decides and revokes, and brings the history in line with the rules;
 *   <li>one activates other rules twice, one rebuilds.
 * </ul>
 *
 * <p>All begin at once, and whoever fails fails the run.
 */
final class Contention implements AutoCloseable {

    static final String TARGET = "crm/main";

    private static final int RECORDERS = 3;
    private static final int SECONDS = 300;
    private static final String LOCK_NOT_AVAILABLE = "SQLSTATE 55P03";

    private final List<HikariDataSource> pools = new ArrayList<>();
    private final List<JdbcHistory> instances = new ArrayList<>();
    private final List<List<MappedEvent>> shares = new ArrayList<>();
    private final Random random;
    private final CyclicBarrier start;
    private final CountDownLatch recording;
    private final AtomicInteger recorded = new AtomicInteger();
    private final int events;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Contention(DataSource database, int count, List<MappedEvent> events, Random random) {
        this.random = random;
        for (int i = 0; i < count; i++) {
            HikariDataSource pool = TestDatabase.another(database);
            pools.add(pool);
            instances.add(JdbcHistory.on(pool, RuleTexts.one()));
        }
        int recorders = RECORDERS * count;
        recording = new CountDownLatch(recorders);
        start = new CyclicBarrier(recorders + count + 2);
        this.events = events.size();
        share(events, recorders);
        instances.get(0).ruleBook().activate(RuleTexts.ONE, "ada", "begin");
        instances.get(0).settling().step(1);
        instances.get(0).outbox().register(TARGET, DeliveryTerms.EVERYTHING);
    }

    /** Shuffled; every fifth goes to another instance as well. */
    private void share(List<MappedEvent> events, int recorders) {
        for (int i = 0; i < recorders; i++) {
            shares.add(new ArrayList<>());
        }
        for (MappedEvent event : events) {
            int one = random.nextInt(recorders);
            shares.get(one).add(event);
            if (random.nextInt(5) == 0) {
                shares.get((one + RECORDERS) % recorders).add(event);
            }
        }
        shares.forEach(share -> Collections.shuffle(share, random));
    }

    /** Answers what the rebuilds found. */
    List<RebuildReport> run() throws Exception {
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            JdbcHistory instance = instances.get(i / RECORDERS);
            List<MappedEvent> share = shares.get(i);
            Random own = new Random(random.nextLong());
            working.add(begin(() -> record(instance, share, own)));
        }
        for (JdbcHistory instance : instances) {
            Random own = new Random(random.nextLong());
            working.add(begin(() -> decideAndSettle(instance, own)));
        }
        Random activating = new Random(random.nextLong());
        working.add(begin(() -> activate(activating)));
        Future<List<RebuildReport>> rebuilding = begin(this::rebuild);
        for (Future<?> each : working) {
            each.get(SECONDS, TimeUnit.SECONDS);
        }
        settle(instances.get(0));
        List<RebuildReport> reports = new ArrayList<>(rebuilding.get(SECONDS, TimeUnit.SECONDS));
        reports.add(Rebuilds.all(instances.get(0).rebuild(), false));
        return reports;
    }

    private <T> Future<T> begin(Callable<T> work) {
        return threads.submit(
                () -> {
                    start.await(SECONDS, TimeUnit.SECONDS);
                    return work.call();
                });
    }

    private Void record(JdbcHistory instance, List<MappedEvent> share, Random own) {
        try {
            for (int from = 0; from < share.size(); ) {
                int to = Math.min(share.size(), from + 1 + own.nextInt(6));
                List<MappedEvent> batch = share.subList(from, to);
                patiently(() -> instance.recorder().record(batch));
                recorded.addAndGet(to - from);
                from = to;
            }
        } finally {
            recording.countDown();
        }
        return null;
    }

    /** Goes on where a machine is so busy that the wait for the lock ends; and for that alone. */
    private static <T> T patiently(Supplier<T> work) {
        int waits = 0;
        while (true) {
            try {
                return work.get();
            } catch (TransientFailure e) {
                waits++;
                if (waits > 5 || !e.getMessage().contains(LOCK_NOT_AVAILABLE)) {
                    throw e;
                }
            }
        }
    }

    private Void decideAndSettle(JdbcHistory instance, Random own) {
        World people = new World(own);
        List<MatterDecision> matters = new ArrayList<>(new MatterWorld(own).decisions());
        List<Decision> made = new ArrayList<>();
        while (recording.getCount() > 0) {
            DecisionKind kind = own.nextBoolean() ? DecisionKind.ALWAYS : DecisionKind.NEVER;
            if (matters.isEmpty() || own.nextBoolean()) {
                Identifier[] pair = people.pair();
                decide(instance.decisions(), kind, pair[0], pair[1]).ifPresent(made::add);
            } else {
                MatterDecision each = matters.remove(0);
                decide(
                                instance.decisions(),
                                kind,
                                interaction(each.left().value().toString()),
                                interaction(each.right().value().toString()))
                        .ifPresent(made::add);
            }
            if (!made.isEmpty() && own.nextInt(3) > 0) {
                Decision revoked = made.remove(own.nextInt(made.size()));
                patiently(() -> instance.decisions().revoke(revoked.id(), "eve"));
            }
            int most = 1 + own.nextInt(20);
            patiently(() -> instance.settling().step(most));
        }
        return null;
    }

    private static Identifier interaction(String id) {
        return Identifier.of(Decision.INTERACTION, id, Proof.STATED);
    }

    /** Empty if the rules of the moment let one of them name nobody, or it is not there yet. */
    private static Optional<Decision> decide(
            Decisions decisions, DecisionKind kind, Identifier left, Identifier right) {
        try {
            return Optional.of(
                    patiently(() -> decisions.decide(kind, left, right, "because", "ana")));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** In the end the first rules hold again, or the others do. */
    private Void activate(Random own) {
        JdbcHistory instance = instances.get(instances.size() - 1);
        awaitRecorded(events / 5);
        patiently(() -> instance.ruleBook().activate(RuleTexts.OTHER, "ada", "other"));
        awaitRecorded(events / 2);
        if (own.nextInt(3) > 0) {
            patiently(() -> instance.ruleBook().activate(RuleTexts.ONE, "ada", "as before"));
        }
        return null;
    }

    private void awaitRecorded(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(SECONDS))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> recorded.get() >= count || recording.getCount() == 0);
    }

    /** As often as the rules are settled. */
    private List<RebuildReport> rebuild() {
        List<RebuildReport> reports = new ArrayList<>();
        Rebuild rebuild = instances.get(0).rebuild();
        while (recording.getCount() > 0) {
            if (instances.get(0).ruleBook().active().settledAt() != null) {
                startRebuild(rebuild).ifPresent(reports::add);
            } else {
                patiently(() -> instances.get(0).settling().step(5));
            }
        }
        return reports;
    }

    /** Empty if rules were activated meanwhile. */
    private static Optional<RebuildReport> startRebuild(Rebuild rebuild) {
        try {
            return Optional.of(Rebuilds.all(rebuild, false));
        } catch (IllegalStateException unsettled) {
            return Optional.empty();
        }
    }

    private static void settle(JdbcHistory instance) {
        while (instance.ruleBook().active().settledAt() == null) {
            instance.settling().step(50);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        Awaitility.await().atMost(Duration.ofSeconds(SECONDS)).until(threads::isTerminated);
        pools.forEach(HikariDataSource::close);
    }
}
