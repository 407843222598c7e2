package io.tributary.routes.targets;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.delivery.TargetBacklog;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.DeliveryView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
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
import org.jspecify.annotations.Nullable;

/** An outbox of one target in memory: one row for each interaction, whosever it is now. */
final class OwedHistory implements Outbox {

    private final Map<InteractionId, Owed> owed = new LinkedHashMap<>();
    private final Map<CustomerId, CustomerView> customers = new HashMap<>();
    private final Map<CustomerId, Integer> attempts = new HashMap<>();
    private final Map<UUID, Lease> leases = new LinkedHashMap<>();
    private final List<MatterView> matters = new ArrayList<>();

    /** One interaction as it stands. */
    static final class Owed {
        private InteractionView view;
        private CustomerId customer;
        private int version;
        private DeliveryState state = DeliveryState.PENDING;
        private Instant dueAt = Instant.EPOCH;
        private @Nullable String externalId;
        private @Nullable String error;

        DeliveryState state() {
            return state;
        }

        @Nullable String externalId() {
            return externalId;
        }

        @Nullable String error() {
            return error;
        }
    }

    private record Lease(CustomerDelivery work, Map<InteractionId, Integer> versions) {}

    synchronized void owe(CustomerView customer, InteractionView view, MatterView... of) {
        customers.put(customer.id(), customer);
        matters.removeIf(known -> List.of(of).stream().anyMatch(m -> m.id().equals(known.id())));
        matters.addAll(List.of(of));
        Owed entry = owed.computeIfAbsent(view.id(), id -> new Owed());
        entry.view = view;
        entry.customer = customer.id();
        entry.version++;
        entry.state = DeliveryState.PENDING;
        entry.dueAt = Instant.EPOCH;
    }

    synchronized Owed of(InteractionId id) {
        return owed.get(id);
    }

    /** How many interactions there are, delivered or not. */
    synchronized int known() {
        return owed.size();
    }

    synchronized long count(DeliveryState state) {
        return owed.values().stream().filter(each -> each.state == state).count();
    }

    @Override
    public void register(String target, DeliveryTerms terms) {}

    @Override
    public synchronized List<CustomerDelivery> lease(
            String target, int most, int interactions, Duration leaseFor) {
        List<CustomerDelivery> leased = new ArrayList<>();
        for (CustomerId customer : customers.keySet()) {
            List<Owed> due = due(customer, interactions);
            if (!due.isEmpty() && leased.size() < most) {
                leased.add(lease(target, customer, due));
            }
        }
        return leased;
    }

    private List<Owed> due(CustomerId customer, int most) {
        List<Owed> theirs =
                owed.values().stream().filter(each -> each.customer.equals(customer)).toList();
        boolean held =
                theirs.stream().anyMatch(each -> each.state == DeliveryState.PARKED)
                        || leases.values().stream()
                                .anyMatch(each -> each.work().customer().id().equals(customer));
        List<Owed> pending =
                theirs.stream().filter(each -> each.state == DeliveryState.PENDING).toList();
        boolean early =
                pending.stream()
                        .anyMatch(each -> each.dueAt.isAfter(Instant.now()) || isUnderWay(each));
        return held || early ? List.of() : pending.stream().limit(most).toList();
    }

    /** With whom it was before: an old state must not overtake a new one. */
    private boolean isUnderWay(Owed each) {
        return leases.values().stream()
                .anyMatch(lease -> lease.versions().containsKey(each.view.id()));
    }

    private CustomerDelivery lease(String target, CustomerId customer, List<Owed> due) {
        Map<InteractionId, Integer> versions = new HashMap<>();
        due.forEach(each -> versions.put(each.view.id(), each.version));
        CustomerDelivery work =
                new CustomerDelivery(
                        UUID.randomUUID(),
                        target,
                        customers.get(customer),
                        due.stream().map(each -> seen(target, each)).toList(),
                        matters.stream()
                                .filter(
                                        matter ->
                                                due.stream()
                                                        .anyMatch(
                                                                each ->
                                                                        matter.id()
                                                                                .equals(
                                                                                        each.view
                                                                                                .matterId())))
                                .toList(),
                        attempts.merge(customer, 1, Integer::sum));
        leases.put(work.lease(), new Lease(work, versions));
        return work;
    }

    private static InteractionView seen(String target, Owed each) {
        InteractionView view = each.view;
        return new InteractionView(
                view.id(),
                view.interaction(),
                view.customerId(),
                view.matterId(),
                view.recordedAt(),
                List.of(
                        new DeliveryView(
                                target, each.state, Instant.EPOCH, 1, each.externalId, null)));
    }

    @Override
    public synchronized Optional<CustomerDelivery> leased(UUID lease) {
        return Optional.ofNullable(leases.get(lease)).map(Lease::work);
    }

    @Override
    public synchronized void complete(UUID id, Collection<DeliveryResult> results) {
        Lease lease = leases.remove(id);
        boolean retry = false;
        for (DeliveryResult result : results) {
            Owed entry = owed.get(result.interaction());
            boolean theirs = entry.customer.equals(lease.work().customer().id());
            if (theirs && result.externalId() != null) {
                entry.externalId = result.externalId();
            }
            if (theirs && entry.version == lease.versions().get(result.interaction())) {
                entry.state = result.state();
                entry.error = result.error();
                entry.dueAt = result.retryAt() == null ? Instant.EPOCH : result.retryAt();
            }
            retry |= result.state() == DeliveryState.PENDING;
        }
        if (!retry) {
            attempts.remove(lease.work().customer().id());
        }
    }

    /** As a person does, of whatever cause. */
    synchronized int retryParked() {
        List<Owed> parked =
                owed.values().stream().filter(each -> each.state == DeliveryState.PARKED).toList();
        parked.forEach(each -> each.state = DeliveryState.PENDING);
        return parked.size();
    }

    @Override
    public List<TargetBacklog> backlogs() {
        return List.of();
    }
}
