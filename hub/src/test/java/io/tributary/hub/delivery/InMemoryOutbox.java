package io.tributary.hub.delivery;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBacklog;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.InteractionView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An outbox of one target, as small as its contract allows. */
final class InMemoryOutbox implements Outbox {

    private final Map<CustomerId, Map<InteractionId, Entry>> owed = new LinkedHashMap<>();
    private final Map<CustomerId, CustomerView> customers = new HashMap<>();
    private final Map<UUID, Lease> leases = new HashMap<>();
    private final List<String> registered = new ArrayList<>();

    /** One delivery as it stands. */
    static final class Entry {
        private InteractionView view;
        private DeliveryState state = DeliveryState.PENDING;
        private int version;
        private int attempts;
        private Instant dueAt = Instant.EPOCH;
        private String externalId;
        private String error;

        DeliveryState state() {
            return state;
        }

        String error() {
            return error;
        }

        String externalId() {
            return externalId;
        }
    }

    private record Lease(
            CustomerDelivery work, Map<InteractionId, Integer> versions, Instant until) {}

    synchronized void owe(CustomerView customer, InteractionView view) {
        customers.put(customer.id(), customer);
        Entry entry =
                owed.computeIfAbsent(customer.id(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(view.id(), id -> new Entry());
        entry.view = view;
        entry.version++;
        if (entry.state != DeliveryState.LEASED) {
            entry.state = DeliveryState.PENDING;
        }
        entry.dueAt = Instant.EPOCH;
    }

    synchronized Entry entry(InteractionId id) {
        return owed.values().stream()
                .filter(entries -> entries.containsKey(id))
                .findFirst()
                .orElseThrow()
                .get(id);
    }

    synchronized long count(DeliveryState state) {
        return owed.values().stream()
                .flatMap(entries -> entries.values().stream())
                .filter(entry -> entry.state == state)
                .count();
    }

    synchronized List<String> registered() {
        return List.copyOf(registered);
    }

    @Override
    public synchronized void register(String target, DeliveryTerms terms) {
        registered.add(target);
    }

    @Override
    public synchronized List<CustomerDelivery> lease(
            String target, int most, int interactions, Duration leaseFor) {
        Instant now = Instant.now();
        expire(now);
        List<CustomerDelivery> leased = new ArrayList<>();
        for (CustomerId customer : owed.keySet()) {
            List<Entry> due = due(customer, now, interactions);
            if (!due.isEmpty() && leased.size() < most) {
                leased.add(lease(target, customer, due, now.plus(leaseFor)));
            }
        }
        return leased;
    }

    private List<Entry> due(CustomerId customer, Instant now, int interactions) {
        Collection<Entry> entries = owed.get(customer).values();
        boolean held =
                entries.stream()
                        .anyMatch(
                                entry ->
                                        entry.state == DeliveryState.PARKED
                                                || entry.state == DeliveryState.LEASED);
        List<Entry> pending =
                entries.stream().filter(entry -> entry.state == DeliveryState.PENDING).toList();
        boolean early = pending.stream().anyMatch(entry -> entry.dueAt.isAfter(now));
        return held || early ? List.of() : pending.stream().limit(interactions).toList();
    }

    private CustomerDelivery lease(
            String target, CustomerId customer, List<Entry> due, Instant until) {
        Map<InteractionId, Integer> versions = new HashMap<>();
        int attempt = 0;
        for (Entry entry : due) {
            entry.state = DeliveryState.LEASED;
            entry.attempts++;
            attempt = Math.max(attempt, entry.attempts);
            versions.put(entry.view.id(), entry.version);
        }
        CustomerDelivery work =
                new CustomerDelivery(
                        UUID.randomUUID(),
                        target,
                        customers.get(customer),
                        due.stream().map(entry -> entry.view).toList(),
                        List.of(),
                        attempt);
        leases.put(work.lease(), new Lease(work, versions, until));
        return work;
    }

    private void expire(Instant now) {
        leases.values().stream()
                .filter(lease -> lease.until().isBefore(now))
                .flatMap(lease -> lease.versions().keySet().stream())
                .forEach(id -> entry(id).state = DeliveryState.PENDING);
        leases.values().removeIf(lease -> lease.until().isBefore(now));
    }

    @Override
    public synchronized Optional<CustomerDelivery> leased(UUID lease) {
        expire(Instant.now());
        return Optional.ofNullable(leases.get(lease)).map(Lease::work);
    }

    @Override
    public synchronized void complete(UUID id, Collection<DeliveryResult> results) {
        Lease lease = leases.remove(id);
        if (lease == null) {
            return;
        }
        for (DeliveryResult result : results) {
            Entry entry = entry(result.interaction());
            boolean changed = entry.version != lease.versions().get(result.interaction());
            entry.state = changed ? DeliveryState.PENDING : result.state();
            entry.dueAt = result.retryAt() == null ? Instant.EPOCH : result.retryAt();
            entry.error = result.error();
            entry.externalId = result.externalId();
            entry.attempts = result.state() == DeliveryState.DELIVERED ? 0 : entry.attempts;
        }
    }

    /** As a person does, of whatever cause. */
    synchronized int retryParked() {
        int count = 0;
        for (Map<InteractionId, Entry> entries : owed.values()) {
            for (Entry entry : entries.values()) {
                if (entry.state == DeliveryState.PARKED) {
                    entry.state = DeliveryState.PENDING;
                    entry.attempts = 0;
                    entry.dueAt = Instant.EPOCH;
                    count++;
                }
            }
        }
        return count;
    }

    @Override
    public List<TargetBacklog> backlogs() {
        return List.of();
    }
}
