package io.tributary.history.jdbc;

import io.tributary.history.matching.Weights;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps how far the scan for suggestions has looked. */
final class ScanTable {

    /**
     * @param scannedTo the last event that was looked at
     * @param rules version of the rules that were followed
     * @param weights what customers are compared with
     * @param customers how many there were when it went through all
     * @param lookedAt how many were looked at since
     */
    record State(long scannedTo, int rules, Weights weights, long customers, long lookedAt) {

        State advanced(long to, long looked) {
            return new State(to, rules, weights, customers, lookedAt + looked);
        }
    }

    private final Database database;

    ScanTable(Database database) {
        this.database = database;
    }

    /** Empty if the next scan is to go through all. */
    Optional<State> state() {
        return database.sql("SELECT * FROM suggestion_scan")
                .query(
                        (row, number) ->
                                new State(
                                        row.getLong("scanned_to"),
                                        row.getInt("rules"),
                                        JsonText.weights(row.getString("weights")),
                                        row.getLong("customers"),
                                        row.getLong("looked_at")))
                .optional();
    }

    int keep(State state) {
        return database.sql(
                        """
                        INSERT INTO suggestion_scan
                               (scanned_to, rules, weights, customers, looked_at)
                        VALUES (:to, :rules, :weights, :customers, :looked)
                        ON CONFLICT (only_one) DO UPDATE
                        SET scanned_to = excluded.scanned_to, rules = excluded.rules,
                            weights = excluded.weights, customers = excluded.customers,
                            looked_at = excluded.looked_at
                        """)
                .param("to", state.scannedTo())
                .param("rules", state.rules())
                .param("weights", JsonText.of(state.weights()))
                .param("customers", state.customers())
                .param("looked", state.lookedAt())
                .update();
    }

    int forget() {
        return database.sql("DELETE FROM suggestion_scan").update();
    }

    long lastEvent() {
        return database.sql("SELECT coalesce(max(sequence), 0) FROM history_event")
                .query(Long.class)
                .single();
    }

    /** Whom something was recorded of, after one event and up to another; at most so many. */
    List<UUID> changed(long after, long to, int most) {
        return database.sql(
                        """
                        SELECT DISTINCT CAST(customer AS uuid) AS id FROM history_event
                        WHERE sequence > :after AND sequence <= :to AND customer IS NOT NULL
                        ORDER BY id LIMIT :most
                        """)
                .param("after", after)
                .param("to", to)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Whether events after this one may have been removed unseen. */
    boolean isLost(long after) {
        return database.sql("SELECT coalesce(min(sequence), 0) FROM history_event")
                        .query(Long.class)
                        .single()
                > after + 1;
    }

    /**
     * Identifiers whose suggestions may be others now: those of the customers, and what was seen
     * with what they were seen with.
     */
    List<UUID> around(Collection<UUID> customers) {
        return database.sql(
                        """
                        WITH own AS (
                            SELECT id FROM identifier WHERE customer_id = ANY (:ids)
                        ), link AS (
                            SELECT d.id FROM own JOIN identity_edge e ON e.left_id = own.id
                            JOIN identifier d ON d.id = e.right_id AND d.role = 'LINK'
                            UNION
                            SELECT d.id FROM own JOIN identity_edge e ON e.right_id = own.id
                            JOIN identifier d ON d.id = e.left_id AND d.role = 'LINK'
                        )
                        SELECT id FROM own
                        UNION
                        SELECT n.id FROM link CROSS JOIN LATERAL (
                            SELECT e.right_id AS id FROM identity_edge e WHERE e.left_id = link.id
                            UNION ALL
                            SELECT e.left_id FROM identity_edge e WHERE e.right_id = link.id
                            LIMIT 200) n
                        """)
                .param("ids", SqlArrays.uuids(customers))
                .query(UUID.class)
                .list();
    }
}
