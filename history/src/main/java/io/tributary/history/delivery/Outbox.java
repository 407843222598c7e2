package io.tributary.history.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What targets have yet to get. The recorder fills it in the transaction of the interaction; for
 * each target it is in order per customer.
 */
public interface Outbox {

    /**
     * Makes sure that each interaction recorded from now on that the terms cover is owed to the
     * target. Interactions recorded before stay as they are.
     */
    void register(String target, DeliveryTerms terms);

    /**
     * Leases work of customers that are due and not leased.
     *
     * @param customers how many customers at most
     * @param interactions how many interactions per customer at most
     * @param leaseFor after which the work is due again unless completed
     */
    List<CustomerDelivery> lease(String target, int customers, int interactions, Duration leaseFor);

    /** The work of a lease that still runs; empty once it ran out or was completed. */
    Optional<CustomerDelivery> leased(UUID lease);

    /**
     * Keeps the results of a lease. An interaction that changed since it was leased stays pending.
     * Results of a lease that ran out are kept only if nobody leased the work since.
     */
    void complete(UUID lease, Collection<DeliveryResult> results);

    /** How a target stands. */
    List<TargetBacklog> backlogs();
}
