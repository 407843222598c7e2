package io.tributary.history.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What there is of a customer.
 *
 * @param customer the id now
 * @param held the identifiers that lead to the customer
 * @param sole of these the values, by their plain ids, that are in nobody else's hands
 * @param visible the customer's interactions
 * @param withdrawn interactions that were withdrawn, in which the customer was named
 * @param namings where interactions of others name the customer, or did in what came of them
 * @param former ids that led to one of these interactions, and that nothing names
 */
record ErasureScope(
        UUID customer,
        Set<UUID> held,
        Set<UUID> sole,
        Set<UUID> visible,
        Set<UUID> withdrawn,
        Set<Naming> namings,
        Set<UUID> former) {

    /** An identifier, by its plain id, in an interaction. */
    record Naming(UUID interaction, UUID identifier, boolean shared) {}

    private record Past(UUID interaction, UUID identifier, boolean shared, boolean withdrawn) {}

    private record Held(UUID id, UUID plain, boolean sole) {}

    Set<UUID> erased() {
        Set<UUID> erased = new HashSet<>(visible);
        erased.addAll(withdrawn);
        return erased;
    }

    /** Interactions of others. */
    Set<UUID> others() {
        return namings.stream().map(Naming::interaction).collect(Collectors.toSet());
    }

    static ErasureScope of(Database database, UUID customer) {
        return new Finder(database).find(customer);
    }

    private record Finder(Database database) {

        ErasureScope find(UUID customer) {
            var identifiers = identifiers(customer);
            Set<UUID> held = identifiers.stream().map(Held::id).collect(Collectors.toSet());
            Set<UUID> sole =
                    identifiers.stream()
                            .filter(Held::sole)
                            .map(Held::plain)
                            .collect(Collectors.toSet());
            Set<UUID> visible = hangingOn(held);
            Set<UUID> withdrawn = new HashSet<>();
            Set<Naming> namings = new HashSet<>(current(held));
            for (Past past : past(sole)) {
                if (past.withdrawn()) {
                    withdrawn.add(past.interaction());
                } else {
                    namings.add(new Naming(past.interaction(), past.identifier(), past.shared()));
                }
            }
            namings.removeIf(each -> visible.contains(each.interaction()));
            Set<UUID> erased = new HashSet<>(visible);
            erased.addAll(withdrawn);
            return new ErasureScope(
                    customer, held, sole, visible, withdrawn, namings, former(erased));
        }

        private Collection<Held> identifiers(UUID customer) {
            return database.sql(
                            """
                            SELECT d.id, d.plain_id,
                                   NOT EXISTS (SELECT FROM identifier o
                                               WHERE (o.id = d.plain_id
                                                      OR o.plain_id = d.plain_id
                                                         AND o.plain_id <> o.id)
                                                 AND o.customer_id IS DISTINCT FROM d.customer_id)
                                       AS sole
                            FROM identifier d WHERE d.customer_id = :customer
                            """)
                    .param("customer", customer)
                    .query(
                            (row, number) ->
                                    new Held(
                                            Columns.uuid(row, "id"),
                                            Columns.uuid(row, "plain_id"),
                                            row.getBoolean("sole")))
                    .list();
        }

        private Set<UUID> hangingOn(Set<UUID> held) {
            return ids(
                    """
                    SELECT id FROM interaction
                    WHERE identifier_id = ANY (:ids) AND NOT withdrawn
                    """,
                    held);
        }

        private Collection<Naming> current(Set<UUID> held) {
            return database.sql(
                            """
                            SELECT DISTINCT n.interaction_id, d.plain_id AS identifier_id, d.shared
                            FROM interaction_identifier n
                            JOIN identifier d ON d.id = n.identifier_id
                            WHERE n.identifier_id = ANY (:held)
                            """)
                    .param("held", SqlArrays.uuids(held))
                    .query(Finder::naming)
                    .list();
        }

        private Collection<Past> past(Set<UUID> sole) {
            return database.sql(
                            """
                            SELECT DISTINCT r.interaction_id, r.identifier_id, i.withdrawn,
                                   (SELECT bool_and(d.shared) FROM identifier d
                                    WHERE d.id = r.identifier_id
                                       OR d.plain_id = r.identifier_id AND d.plain_id <> d.id)
                                       AS shared
                            FROM raw_event_naming r JOIN interaction i ON i.id = r.interaction_id
                            WHERE r.identifier_id = ANY (:sole)
                              AND r.identifier_id <> '00000000-0000-0000-0000-000000000000'
                            """)
                    .param("sole", SqlArrays.uuids(sole))
                    .query(
                            (row, number) -> {
                                Naming naming = naming(row, number);
                                return new Past(
                                        naming.interaction(),
                                        naming.identifier(),
                                        naming.shared(),
                                        row.getBoolean("withdrawn"));
                            })
                    .list();
        }

        private Set<UUID> former(Set<UUID> erased) {
            return ids(
                    "SELECT id FROM former_identifier WHERE interaction_id = ANY (:ids)", erased);
        }

        private Set<UUID> ids(String statement, Collection<UUID> ids) {
            return database.sql(statement)
                    .param("ids", SqlArrays.uuids(ids))
                    .query(UUID.class)
                    .set();
        }

        private static Naming naming(ResultSet row, int number) throws SQLException {
            return new Naming(
                    Columns.uuid(row, "interaction_id"),
                    Columns.uuid(row, "identifier_id"),
                    row.getBoolean("shared"));
        }
    }
}
