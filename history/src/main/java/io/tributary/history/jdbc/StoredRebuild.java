package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.rebuild.Rebuild;
import io.tributary.history.rebuild.RebuildReport;
import io.tributary.history.rulebook.RuleVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares with the twin, from one snapshot, so that a hub at work makes no false differences. */
final class StoredRebuild implements Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(StoredRebuild.class);

    private static final String ALL = "all";
    private static final String RUNNING = "running";
    private static final String DONE = "done";

    /** What differs then is not wrong. */
    private static final class Unsettled extends IllegalStateException {

        private static final long serialVersionUID = 1;

        Unsettled(String message) {
            super(message);
        }
    }

    private record Compared(RebuildData data, RebuildScope scope, RebuildDifferences differences) {}

    private final Database database;
    private final RuleTable versions;
    private final ActiveRules active;
    private final OneAtATime guard;
    private final RebuildRepair repair;
    private volatile @Nullable RebuildReport last;

    StoredRebuild(
            Database database,
            RuleTable versions,
            ActiveRules active,
            Correlators correlators,
            OneAtATime guard) {
        this.database = database;
        this.versions = versions;
        this.active = active;
        this.guard = guard;
        repair = new RebuildRepair(database, correlators);
    }

    @Override
    public Optional<RebuildReport> one(CustomerId customer, boolean repairToo) {
        Instant start = Instant.now();
        guard.begin();
        try {
            List<UUID> held = database.read("find a customer", () -> heldBy(customer));
            if (held.isEmpty()) {
                return Optional.empty();
            }
            Compared compared = compare(() -> Closure.of(database, held, guard), done -> {});
            boolean repaired =
                    repairToo
                            && repair(
                                    compared,
                                    () ->
                                            Closure.of(
                                                    database,
                                                    compared.scope().identifiers(),
                                                    guard));
            long total = compared.scope().interactions().size();
            return Optional.of(
                    report(customer.toString(), start, DONE, total, total, compared, repaired));
        } finally {
            guard.end();
        }
    }

    @Override
    public RebuildReport startAll(boolean repairToo) {
        guard.begin();
        try {
            requireSettled();
            long total = database.snapshot("count the history", this::countAdmitted);
            RebuildReport running = report(ALL, Instant.now(), RUNNING, 0, total, null, false);
            last = running;
            Thread thread = new Thread(() -> all(running, repairToo), "rebuild");
            thread.setDaemon(true);
            thread.start();
            return running;
        } catch (RuntimeException e) {
            guard.end();
            throw e;
        }
    }

    @Override
    public Optional<RebuildReport> last() {
        return Optional.ofNullable(last);
    }

    private void all(RebuildReport running, boolean repairToo) {
        Instant start = running.startedAt();
        long total = running.total();
        RebuildReport result = report(ALL, start, "failed", 0, total, null, false);
        try {
            Compared compared =
                    compare(
                            () -> RebuildScope.ALL,
                            done -> last = report(ALL, start, RUNNING, done, total, null, false));
            boolean repaired = repairToo && repair(compared, () -> RebuildScope.ALL);
            result = report(ALL, start, DONE, total, total, compared, repaired);
        } catch (Unsettled e) {
            LOG.warn("The rebuild was given up: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("The rebuild failed; nothing or only a part was repaired", e);
        } finally {
            guard.end();
            last = result;
        }
    }

    /** Asks the snapshot itself whether it is settled: rules may be activated until it is taken. */
    private Compared compare(Supplier<RebuildScope> scoping, LongConsumer progress) {
        record Read(RebuildData data, RebuildScope scope) {}
        Read read =
                database.snapshot(
                        "read the history for a rebuild",
                        () -> {
                            requireSettled();
                            RebuildScope scope = scoping.get();
                            return new Read(
                                    RebuildData.read(database, active.current(), scope, progress),
                                    scope);
                        });
        return new Compared(
                read.data(),
                read.scope(),
                new RebuildComparison(read.data(), read.scope()).differences());
    }

    /** Answers whether there are no differences afterwards. */
    private boolean repair(Compared compared, Supplier<RebuildScope> scoping) {
        if (compared.differences().count() == 0) {
            return false;
        }
        repair.of(compared.differences(), compared.data());
        long left = compare(scoping, done -> {}).differences().count();
        if (left > 0) {
            LOG.warn("{} differences are left after the repair", left);
        }
        return left == 0;
    }

    private List<UUID> heldBy(CustomerId customer) {
        return database.sql(
                        """
                        SELECT d.id FROM identifier d
                        WHERE d.customer_id =
                            (SELECT a.customer_id FROM identifier a WHERE a.id = :id)
                        """)
                .param("id", customer.value())
                .query(UUID.class)
                .list();
    }

    private long countAdmitted() {
        long total = Today.countUpTo(database, guard.mostInteractions() + 1L);
        guard.admit(total);
        return total;
    }

    /** What is not in line with the rules yet differs, and is not wrong. */
    private void requireSettled() {
        Optional<RuleVersion> rules =
                database.read("read the rules", () -> versions.find(versions.active()));
        rules.filter(version -> version.settledAt() == null)
                .ifPresent(
                        version -> {
                            throw new Unsettled(
                                    "The history is being brought in line with version "
                                            + version.version()
                                            + " of the rules ("
                                            + Math.round(100 * version.settled())
                                            + " %). Rebuild when that is done");
                        });
    }

    private static RebuildReport report(
            String scope,
            Instant start,
            String state,
            long done,
            long total,
            @Nullable Compared compared,
            boolean repaired) {
        return new RebuildReport(
                scope,
                state,
                done,
                total,
                compared == null ? 0 : compared.differences().count(),
                compared == null ? List.of() : compared.differences().samples(),
                repaired,
                start,
                state.equals(RUNNING) ? null : Instant.now());
    }
}
