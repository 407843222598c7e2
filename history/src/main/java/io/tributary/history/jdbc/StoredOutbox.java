package io.tributary.history.jdbc;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.ParkedCause;
import io.tributary.history.delivery.TargetBacklog;
import io.tributary.history.jdbc.LeaseTable.Lease;
import io.tributary.history.query.DeliveryState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox; {@link DeliveryTable} fills it. */
final class StoredOutbox implements Outbox {

    private final Database database;
    private final LeaseTable leases;
    private final ParkedDeliveries parked;
    private final PerRules<LeasedWork> work;
    private final DeliveryTable deliveries;

    StoredOutbox(Database database, ActiveRules active, InstantSource clock) {
        this.database = database;
        leases = new LeaseTable(database);
        parked = new ParkedDeliveries(database);
        work = new PerRules<>(active, rules -> new LeasedWork(database, rules, clock));
        deliveries = new DeliveryTable(database);
    }

    @Override
    public void register(String target) {
        database.write(
                "register a target",
                () ->
                        database.sql(
                                        """
                                        INSERT INTO target (name, registered_at)
                                        VALUES (:name, clock_timestamp())
                                        ON CONFLICT (name) DO NOTHING
                                        """)
                                .param("name", target)
                                .update());
    }

    @Override
    public List<CustomerDelivery> lease(
            String target, int customers, int interactions, Duration leaseFor) {
        return database.write(
                "lease deliveries",
                () -> {
                    List<Lease> taken = leases.take(target, customers, interactions, leaseFor);
                    List<CustomerDelivery> work = this.work.current().of(taken);
                    releaseEmpty(taken, work);
                    return work;
                });
    }

    @Override
    public Optional<CustomerDelivery> leased(UUID lease) {
        return database.read(
                "read a lease",
                () ->
                        work.current().of(leases.running(lease).stream().toList()).stream()
                                .findFirst());
    }

    @Override
    public void complete(UUID lease, Collection<DeliveryResult> results) {
        if (results.stream().anyMatch(result -> result.state() == DeliveryState.LEASED)) {
            throw new IllegalArgumentException("a result is pending, delivered or parked");
        }
        database.write(
                "keep the results of deliveries",
                () -> leases.held(lease).map(held -> complete(held, results)).orElse(false));
    }

    @Override
    public List<ParkedCause> parked(String target, int most) {
        return database.read("read what is parked", () -> parked.causes(target, most));
    }

    @Override
    public int retryParked(String target, @Nullable String cause) {
        return database.write(
                "retry parked deliveries",
                () -> {
                    List<UUID> customers = parked.lock(target, cause);
                    int retried = parked.release(target, cause, customers);
                    deliveries.refresh(target, customers);
                    return retried;
                });
    }

    @Override
    public List<TargetBacklog> backlogs() {
        return database.read("read how targets stand", leases::backlogs);
    }

    private boolean complete(Lease lease, Collection<DeliveryResult> results) {
        leases.save(lease, results);
        leases.forgetErased(lease, results);
        boolean retry = results.stream().anyMatch(each -> each.state() == DeliveryState.PENDING);
        leases.release(lease, retry);
        deliveries.refresh(lease.target(), List.of(lease.customer()));
        return true;
    }

    /** Between two statements the recorder may have moved the work to another customer. */
    private void releaseEmpty(List<Lease> taken, List<CustomerDelivery> work) {
        List<UUID> used = work.stream().map(CustomerDelivery::lease).toList();
        for (Lease lease : taken) {
            if (!used.contains(lease.id())) {
                complete(lease, List.of());
            }
        }
    }
}
