package io.tributary.history.jdbc;

import io.tributary.history.jdbc.IdentityChange.Holder;
import io.tributary.history.jdbc.Ownership.Hung;
import io.tributary.history.matter.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came to a customer, of whom nothing went.
 *
 * @param more how many interactions came
 * @param first of the interactions that came; null if none did
 * @param last of these
 * @param named the last of these that tells a name; null if none does
 * @param name that it tells
 * @param seen when an identifier of the customer was last seen; null if it is as before
 * @param channels by which they came
 * @param searches names that they tell, as they are searched for
 */
record CustomerGrowth(
        long more,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Moment named,
        @Nullable String name,
        @Nullable Instant seen,
        Set<String> channels,
        Set<String> searches) {

    private static final CustomerGrowth NONE =
            new CustomerGrowth(0, null, null, null, null, null, Set.of(), Set.of());

    /** By customer, of all that is new. */
    static Map<UUID, CustomerGrowth> of(
            Collection<Change> changes, Hung hung, Collection<Holder> holders) {
        Map<UUID, CustomerGrowth> growth = new TreeMap<>();
        Map<UUID, UUID> hungOn = new HashMap<>();
        for (Change change : changes) {
            Hung.Created created = hung.created().get(change.id());
            if (change.isNew() && created != null) {
                hungOn.put(created.identifier(), created.customer());
                growth.put(
                        created.customer(),
                        growth.getOrDefault(created.customer(), NONE).and(change, created));
            }
        }
        for (Holder holder : holders) {
            if (holder.tells() || hungOn.containsKey(holder.identifier())) {
                growth.put(
                        holder.customer(),
                        growth.getOrDefault(holder.customer(), NONE).seen(holder.lastSeenAt()));
            }
        }
        return growth;
    }

    /** Whether it came by one channel and under one name, so that none comes before another. */
    boolean isPlain() {
        return channels.size() <= 1 && searches.size() <= 1;
    }

    private CustomerGrowth and(Change change, Hung.Created created) {
        Moment at = new Moment(change.now().occurredAt(), change.now().id());
        String told = created.name();
        boolean newer = told != null && (named == null || at.compareTo(named) > 0);
        return new CustomerGrowth(
                more + 1,
                first == null || at.at().isBefore(first) ? at.at() : first,
                last == null || at.at().isAfter(last) ? at.at() : last,
                newer ? at : named,
                newer ? told : name,
                seen,
                with(channels, change.now().channel().wireName()),
                created.search() == null || created.search().isEmpty()
                        ? searches
                        : with(searches, created.search()));
    }

    private static Set<String> with(Set<String> some, String another) {
        if (some.contains(another)) {
            return some;
        }
        Set<String> more = new TreeSet<>(some);
        more.add(another);
        return more;
    }

    private CustomerGrowth seen(Instant at) {
        return new CustomerGrowth(
                more,
                first,
                last,
                named,
                name,
                seen == null || at.isAfter(seen) ? at : seen,
                channels,
                searches);
    }
}
