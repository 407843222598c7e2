package io.tributary.history.jdbc;

import io.tributary.history.erasure.Erasure;
import io.tributary.history.erasure.ErasureReceipt;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.CustomerView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Erases in one transaction:
 *
 * <ol>
 *   <li>what there is of the customer is found ({@link ErasureScope});
 *   <li>decisions about the customer go, and the history follows, as if they were revoked;
 *   <li>tombstones are set, and what was accepted goes: raw events, parts, and the customer's part
 *       in others' interactions;
 *   <li>the correlator works out what follows, as of interactions that were withdrawn and changed;
 *   <li>what is left of it in tables that are only added to is swept out.
 * </ol>
 */
final class StoredErasure implements Erasure {

    private final Database database;
    private final WriterLock lock;
    private final Correlators correlators;
    private final PerRules<CustomerReads> customers;
    private final ErasedDecisions decisions;
    private final ErasedEvidence evidence;
    private final ErasedTraces traces;
    private final DeliveryTable deliveries;
    private final EventWriter events;

    StoredErasure(Database database, ActiveRules active, Correlators correlators) {
        this.database = database;
        this.correlators = correlators;
        lock = new WriterLock(database);
        customers = new PerRules<>(active, rules -> new CustomerReads(database, rules.identity()));
        decisions = new ErasedDecisions(database, correlators);
        evidence = new ErasedEvidence(database, active);
        traces = new ErasedTraces(database);
        deliveries = new DeliveryTable(database);
        events = new EventWriter(database);
    }

    @Override
    public Optional<ErasureReceipt> erase(CustomerId customer, String by, String reason) {
        return database.writeLong(
                "erase a customer",
                () -> {
                    Instant now = lock.acquireForLong().at();
                    CustomerView found =
                            customers
                                    .current()
                                    .byIds(List.of(customer.value()))
                                    .get(customer.value());
                    return found == null
                            ? Optional.empty()
                            : Optional.of(erase(found.id().value(), by, reason, now));
                });
    }

    private ErasureReceipt erase(UUID customer, String by, String reason, Instant now) {
        ErasureScope scope = ErasureScope.of(database, customer);
        Set<UUID> identifiers = traces.identifiersOf(scope);
        decisions.erase(scope, now);
        List<Change> redacted = evidence.erase(scope, now);
        traces.forgetEvents(scope);
        List<Change> changes = new ArrayList<>(evidence.withdraw(scope, now));
        changes.addAll(redacted);
        correlators.current().correlate(changes, Held.at(now));
        sweep(scope, identifiers, now);
        ErasureReceipt receipt =
                new ErasureReceipt(
                        UUID.randomUUID(),
                        new CustomerId(customer),
                        now,
                        by,
                        scope.visible().size(),
                        redacted.size(),
                        traces.targetsOwed(scope));
        traces.keep(receipt, reason);
        traces.keepOwed(receipt, scope);
        events.erased(receipt.customerId(), now);
        return receipt;
    }

    private void sweep(ErasureScope scope, Set<UUID> identifiers, Instant now) {
        Set<UUID> erased = scope.erased();
        traces.forgetEarlierEvents(scope.others());
        traces.forgetIds(identifiers);
        decisions.forget(identifiers);
        deliveries.scrub(erased, now);
        traces.forgetUnowed(erased);
    }
}
