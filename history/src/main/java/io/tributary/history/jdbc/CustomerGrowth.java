package io.tributary.history.jdbc;

import io.tributary.history.jdbc.IdentityChange.Holder;
import io.tributary.history.jdbc.Ownership.Hung;
import io.tributary.history.matter.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a customer, of whom nothing went.
 *
 * @param first of the interactions that came; null if none did
 * @param last of these
 * @param named the last of these that tells a name; null if none does
 * @param name that it tells
 * @param seen when an identifier of the customer was last seen; null if it is as before
 */
record CustomerGrowth(
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Moment named,
        @Nullable String name,
        @Nullable Instant seen) {

    private static final CustomerGrowth NONE = new CustomerGrowth(null, null, null, null, null);

    /** By customer, of all that is new. */
    static Map<UUID, CustomerGrowth> of(
            Collection<Change> changes, Hung hung, Collection<Holder> holders) {
        Map<UUID, CustomerGrowth> growth = new TreeMap<>();
        Set<UUID> hungOn = new HashSet<>();
        for (Change change : changes) {
            Hung.Created created = hung.created().get(change.id());
            if (change.isNew() && created != null) {
                hungOn.add(created.identifier());
                Moment at = new Moment(change.now().occurredAt(), change.now().id());
                growth.put(
                        created.customer(),
                        growth.getOrDefault(created.customer(), NONE).and(at, created.name()));
            }
        }
        for (Holder holder : holders) {
            if (holder.tells() || hungOn.contains(holder.identifier())) {
                growth.put(
                        holder.customer(),
                        growth.getOrDefault(holder.customer(), NONE).seen(holder.lastSeenAt()));
            }
        }
        return growth;
    }

    private CustomerGrowth and(Moment at, @Nullable String told) {
        boolean newer = told != null && (named == null || at.compareTo(named) > 0);
        return new CustomerGrowth(
                first == null || at.at().isBefore(first) ? at.at() : first,
                last == null || at.at().isAfter(last) ? at.at() : last,
                newer ? at : named,
                newer ? told : name,
                seen);
    }

    private CustomerGrowth seen(Instant at) {
        return new CustomerGrowth(
                first, last, named, name, seen == null || at.isAfter(seen) ? at : seen);
    }
}
