package io.tributary.history.jdbc;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBacklog;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Kind;
import io.tributary.history.jdbc.LeaseTable.Lease;
import io.tributary.history.query.DeliveryState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** The outbox; {@link DeliveryTable} fills it. */
final class StoredOutbox implements Outbox {

    private final Database database;
    private final LeaseTable leases;
    private final PerRules<LeasedWork> work;
    private final DeliveryTable deliveries;

    StoredOutbox(Database database, ActiveRules active, InstantSource clock) {
        this.database = database;
        leases = new LeaseTable(database);
        work = new PerRules<>(active, rules -> new LeasedWork(database, rules, clock));
        deliveries = new DeliveryTable(database);
    }

    @Override
    public void register(String target, DeliveryTerms terms) {
        database.write(
                "register a target",
                () ->
                        database.sql(
                                        """
                                        INSERT INTO target AS t (name, registered_at, kinds,
                                               channels, with_text, delay_millis)
                                        VALUES (:name, clock_timestamp(), :kinds, :channels,
                                                :text, :delay)
                                        ON CONFLICT (name) DO UPDATE
                                        SET kinds = excluded.kinds, channels = excluded.channels,
                                            with_text = excluded.with_text,
                                            delay_millis = excluded.delay_millis
                                        WHERE (t.kinds, t.channels, t.with_text, t.delay_millis)
                                            IS DISTINCT FROM
                                              (excluded.kinds, excluded.channels,
                                               excluded.with_text, excluded.delay_millis)
                                        """)
                                .param("name", target)
                                .param("kinds", namesOrNull(terms.kinds(), Kind::wireName))
                                .param("channels", namesOrNull(terms.channels(), Channel::wireName))
                                .param("text", terms.text())
                                .param("delay", terms.delay().toMillis())
                                .update());
    }

    /** In an order, so that the same terms are the same array. */
    private static <T extends Comparable<T>> @Nullable SqlArrayValue namesOrNull(
            Set<T> values, Function<T, @Nullable String> name) {
        return values.isEmpty() ? null : SqlArrays.texts(values.stream().sorted().toList(), name);
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
