package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch changed about who is who.
 *
 * @param moves identifiers that have another customer than before
 * @param flipped identifiers that became shared or found a customer, or are or do so no more
 * @param customers all customers who hold or held a touched identifier
 */
record IdentityChange(List<Move> moves, Set<UUID> flipped, Set<UUID> customers) {

    /**
     * An identifier went from one customer to another.
     *
     * @param makesCustomers whether it does so itself, or only finds them
     * @param from null if the identifier is new, or found nobody
     * @param to null if nothing names the identifier any more, or it finds nobody
     */
    record Move(UUID identifier, boolean makesCustomers, @Nullable UUID from, @Nullable UUID to) {

        boolean isBetweenCustomers() {
            return from != null && to != null;
        }
    }

    static IdentityChange of(Collection<Move> moves, Set<UUID> flipped, Set<UUID> touched) {
        Set<UUID> customers = new TreeSet<>(NameUuid::compareUnsigned);
        customers.addAll(touched);
        for (Move move : moves) {
            if (move.from() != null) {
                customers.add(move.from());
            }
            if (move.to() != null) {
                customers.add(move.to());
            }
        }
        return new IdentityChange(List.copyOf(moves), flipped, customers);
    }

    /** Identifiers that went from one customer to another. */
    List<Move> movesBetweenCustomers() {
        return moves.stream().filter(Move::isBetweenCustomers).toList();
    }

    /** Of these, those that tell that customers merged or split. */
    List<Move> mergesAndSplits() {
        return moves.stream()
                .filter(Move::isBetweenCustomers)
                .filter(Move::makesCustomers)
                .toList();
    }
}
