package io.tributary.history.matter;

import io.tributary.history.identity.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lines up the interactions that share something, so that each can be joined to the next.
 *
 * <ul>
 *   <li>A thread lines up all that are in it.
 *   <li>Anything else lines up those of one customer. Those of nobody stand with them if there is
 *       only one customer to stand with: of a message the one whose message it is, if that is
 *       known.
 *   <li>Who mentions a reference stands with those who name it, if the customer owns one reference
 *       that is written like that, and no other.
 * </ul>
 */
final class MatterChains {

    /**
     * Interactions that share a key, in the order of time.
     *
     * @param mentioning those of them that only mention it
     */
    record Chain(MatterKey key, List<MatterMember> members, Set<MatterMember> mentioning) {

        /** Whether what comes after it is not joined to it. */
        boolean endsWith(MatterMember member) {
            return key.kind() == MatterKey.Kind.REFERENCE && member.closes();
        }

        /** Each joined to the next, but for what was closed. */
        List<MatterEdge> edges() {
            List<MatterEdge> edges = new ArrayList<>();
            for (int i = 1; i < members.size(); i++) {
                MatterMember left = members.get(i - 1);
                MatterMember right = members.get(i);
                if (!endsWith(left)) {
                    MatterKey.Kind kind = kindOf(left, right);
                    edges.add(MatterEdge.of(kind, left.moment(), right.moment()));
                }
            }
            return edges;
        }

        MatterKey.Kind kindOf(MatterMember left, MatterMember right) {
            return mentioning.contains(left) || mentioning.contains(right)
                    ? MatterKey.Kind.MENTION
                    : key.kind();
        }
    }

    private static final Comparator<MatterMember> BY_TIME =
            Comparator.comparing(MatterMember::moment);

    /** A customer, and a reference as the customer may write it. */
    private record Written(CustomerId customer, MatterKey as) {}

    private final Map<MatterKey, List<MatterMember>> sharing = new TreeMap<>();

    /** The references that customers name in fields. */
    private final Map<Written, Set<MatterKey>> owned = new HashMap<>();

    private MatterChains(Collection<MatterMember> members) {
        members.stream().sorted(BY_TIME).forEach(this::add);
    }

    private void add(MatterMember member) {
        CustomerId customer = member.customer();
        for (MatterKey key : member.keys()) {
            sharing.computeIfAbsent(key, each -> new ArrayList<>()).add(member);
            if (key.kind() == MatterKey.Kind.REFERENCE && customer != null) {
                Written written = new Written(customer, key.written());
                owned.computeIfAbsent(written, each -> new HashSet<>()).add(key);
            }
        }
    }

    static List<Chain> of(Collection<MatterMember> members) {
        MatterChains chains = new MatterChains(members);
        List<Chain> all = new ArrayList<>();
        chains.sharing.forEach((key, sharers) -> all.addAll(chains.chains(key, sharers)));
        return all;
    }

    private List<Chain> chains(MatterKey key, List<MatterMember> sharers) {
        return switch (key.kind()) {
            case THREAD -> List.of(new Chain(key, sharers, Set.of()));
            case MENTION -> List.of();
            case MESSAGE, CONVERSATION, TOKEN, REFERENCE -> ownedChains(key, sharers);
        };
    }

    private List<Chain> ownedChains(MatterKey key, List<MatterMember> sharers) {
        List<Chain> chains = new ArrayList<>();
        CustomerId owner = owner(key, sharers);
        for (CustomerId customer : customers(sharers)) {
            Set<MatterMember> mentioning = mentioning(key, customer);
            List<MatterMember> members = new ArrayList<>(mentioning);
            for (MatterMember each : sharers) {
                boolean standsWithOwner = each.customer() == null && customer.equals(owner);
                if (customer.equals(each.customer()) || standsWithOwner) {
                    members.add(each);
                }
            }
            members.sort(BY_TIME);
            chains.add(new Chain(key, members, mentioning));
        }
        if (owner == null && key.kind() == MatterKey.Kind.MESSAGE) {
            chains.add(new Chain(key, nobodys(sharers), Set.of()));
        }
        return chains;
    }

    private static List<MatterMember> nobodys(List<MatterMember> sharers) {
        return sharers.stream().filter(each -> each.customer() == null).toList();
    }

    /** The only customer with whom those of nobody can stand; null if there is none, or several. */
    private static @Nullable CustomerId owner(MatterKey key, List<MatterMember> sharers) {
        Predicate<MatterMember> isMessage = each -> key.equals(each.message());
        Set<CustomerId> owners = customers(sharers.stream().filter(isMessage).toList());
        Set<CustomerId> asked = owners.isEmpty() ? customers(sharers) : owners;
        return asked.size() == 1 ? asked.iterator().next() : null;
    }

    private Set<MatterMember> mentioning(MatterKey key, CustomerId customer) {
        Set<MatterKey> named = owned.get(new Written(customer, key.written()));
        if (key.kind() != MatterKey.Kind.REFERENCE || !Set.of(key).equals(named)) {
            return Set.of();
        }
        Set<MatterMember> mentioning =
                new HashSet<>(sharing.getOrDefault(key.written(), List.of()));
        mentioning.removeIf(each -> !customer.equals(each.customer()));
        return mentioning;
    }

    private static Set<CustomerId> customers(List<MatterMember> members) {
        Set<CustomerId> customers = new TreeSet<>();
        for (MatterMember member : members) {
            CustomerId customer = member.customer();
            if (customer != null) {
                customers.add(customer);
            }
        }
        return customers;
    }
}
