package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
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
 * @param remade of these, those who came, or got or lost an identifier that was known, or lost
 *     evidence: of the others evidence only came
 * @param holders the touched identifiers that have a customer
 * @param alone customers who came, each with one identifier that makes it, and nothing else
 */
record IdentityChange(
        List<Move> moves,
        Set<UUID> flipped,
        Set<UUID> customers,
        Set<UUID> remade,
        List<Holder> holders,
        Set<UUID> alone) {

    /**
     * An identifier, whose it is, and when it was last seen.
     *
     * @param tells whether it makes the customer, or something hangs on it
     * @param shared whether so many share it that others tell better who somebody is
     */
    record Holder(
            UUID identifier, UUID customer, boolean tells, boolean shared, Instant lastSeenAt) {
        static Holder read(ResultSet row, int number) throws SQLException {
            return new Holder(
                    Columns.uuid(row, "id"),
                    Columns.uuid(row, "customer_id"),
                    row.getBoolean("tells"),
                    row.getBoolean("shared"),
                    Columns.time(row, "last_seen_at"));
        }
    }

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

    /**
     * @param holders of the touched identifiers
     * @param created identifiers that were never seen before
     * @param less identifiers of which evidence went
     * @param alone of the created ones, those that nothing links to others
     */
    static IdentityChange of(
            Collection<Move> moves,
            Set<UUID> flipped,
            List<Holder> holders,
            Set<UUID> created,
            Set<UUID> less,
            Set<UUID> alone) {
        Set<UUID> customers = new TreeSet<>(NameUuid::compareUnsigned);
        Set<UUID> remade = new TreeSet<>(NameUuid::compareUnsigned);
        for (Holder holder : holders) {
            customers.add(holder.customer());
            if (less.contains(holder.identifier())) {
                remade.add(holder.customer());
            }
        }
        for (Move move : moves) {
            boolean joins = move.from() == null && created.contains(move.identifier());
            for (UUID customer : Arrays.asList(move.from(), move.to())) {
                if (customer != null) {
                    customers.add(customer);
                    if (!joins || created.contains(customer)) {
                        remade.add(customer);
                    }
                }
            }
        }
        return new IdentityChange(List.copyOf(moves), flipped, customers, remade, holders, alone);
    }

    /** Customers to whom identifiers came that nobody had. */
    Set<UUID> joined() {
        Set<UUID> joined = new HashSet<>();
        for (Move move : moves) {
            if (move.from() == null && move.to() != null) {
                joined.add(move.to());
            }
        }
        return joined;
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
