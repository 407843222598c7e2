package io.tributary.history.jdbc;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.jdbc.LeaseTable.Lease;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.history.rulebook.Rules;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what leases cover, as it is now. */
final class LeasedWork {

    /**
     * What a lease covers.
     *
     * @param text whether the target gets what was said
     */
    private record Due(List<UUID> interactions, boolean text) {
        private static final Due NOTHING = new Due(List.of(), true);
    }

    private final Database database;
    private final CustomerReads customers;
    private final InteractionReads interactions;
    private final MatterReads matters;

    LeasedWork(Database database, Rules rules, InstantSource clock) {
        this.database = database;
        customers = new CustomerReads(database, rules.identity());
        interactions = new InteractionReads(database);
        matters = new MatterReads(database, new MatterKeys(rules.matters()), clock);
    }

    /** Leases of which nothing is pending any more are left out. */
    List<CustomerDelivery> of(Collection<Lease> leases) {
        Map<UUID, Due> pending = pending(leases);
        List<UUID> all =
                pending.values().stream().flatMap(due -> due.interactions().stream()).toList();
        Map<UUID, InteractionView> views =
                KeyPage.index(interactions.allByIds(all), view -> view.id().value());
        Map<UUID, CustomerView> known =
                customers.byIds(leases.stream().map(Lease::customer).toList());
        Map<UUID, MatterView> theirMatters =
                KeyPage.index(
                        matters.byIds(matterIds(views.values()).toList()),
                        matter -> matter.id().value());
        return leases.stream()
                .filter(lease -> pending.containsKey(lease.id()))
                .map(
                        lease ->
                                work(
                                        lease,
                                        known.getOrDefault(
                                                lease.customer(), nobody(lease.customer())),
                                        pending.getOrDefault(lease.id(), Due.NOTHING),
                                        views,
                                        theirMatters))
                .toList();
    }

    private static CustomerDelivery work(
            Lease lease,
            CustomerView customer,
            Due due,
            Map<UUID, InteractionView> views,
            Map<UUID, MatterView> matters) {
        List<InteractionView> interactions = toDeliver(due.interactions(), views);
        Stream<MatterView> theirs =
                matterIds(interactions).flatMap(id -> Stream.ofNullable(matters.get(id)));
        return new CustomerDelivery(
                lease.id(),
                lease.target(),
                customer,
                due.text() ? interactions : interactions.stream().map(WithoutText::of).toList(),
                due.text() ? theirs.toList() : theirs.map(WithoutText::of).toList(),
                lease.attempt());
    }

    private static Stream<UUID> matterIds(Collection<InteractionView> views) {
        return views.stream()
                .flatMap(view -> Stream.ofNullable(view.matterId()))
                .map(MatterId::value)
                .distinct();
    }

    private Map<UUID, Due> pending(Collection<Lease> leases) {
        Map<UUID, Due> pending = new LinkedHashMap<>();
        database.sql(
                        """
                        SELECT c.lease, v.interaction_id, t.with_text
                        FROM delivery_customer c
                        JOIN target t ON t.name = c.target
                        CROSS JOIN LATERAL (
                            SELECT p.occurred_at, p.interaction_id FROM delivery p
                            WHERE p.target = c.target AND p.customer_id = c.customer_id
                              AND p.state = 'pending'
                            ORDER BY p.occurred_at, p.interaction_id
                            LIMIT c.lease_size) v
                        WHERE c.lease = ANY (:leases)
                        ORDER BY v.occurred_at, v.interaction_id
                        """)
                .param("leases", SqlArrays.uuids(leases, Lease::id))
                .query(
                        row -> {
                            boolean text = row.getBoolean("with_text");
                            pending.computeIfAbsent(
                                            Columns.uuid(row, "lease"),
                                            id -> new Due(new ArrayList<>(), text))
                                    .interactions()
                                    .add(Columns.uuid(row, "interaction_id"));
                        });
        return pending;
    }

    private static List<InteractionView> toDeliver(
            List<UUID> ids, Map<UUID, InteractionView> views) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(views.get(id)))
                .map(LeasedWork::deletedUnlessOwned)
                .toList();
    }

    /** An interaction that is nobody's any more has to leave the customer whom it was given to. */
    private static InteractionView deletedUnlessOwned(InteractionView view) {
        return view.customerId() != null
                ? view
                : new InteractionView(
                        view.id(),
                        view.interaction().toBuilder().deleted(true).build(),
                        null,
                        view.matterId(),
                        view.recordedAt(),
                        view.deliveries());
    }

    /** A customer whose last interaction was withdrawn; targets must be told all the same. */
    private static CustomerView nobody(UUID id) {
        return new CustomerView(
                new CustomerId(id), null, List.of(), List.of(), 0, null, null, 0, List.of());
    }
}
