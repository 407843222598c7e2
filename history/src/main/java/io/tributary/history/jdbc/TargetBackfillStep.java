package io.tributary.history.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Moves the backfill of a target on: looks at the history without a lock, and owes the target what
 * it found under the writers' lock, by whose it is then.
 */
final class TargetBackfillStep {

    /** Before all ids. */
    static final UUID LEAST = new UUID(0, 0);

    /** A look is short, however few of the customers have anything that is not yet owed. */
    private static final int CUSTOMERS = 1000;

    private static final String COVERED =
            """
            NOT i.withdrawn
            AND i.occurred_at >= b.period_from AND i.occurred_at < b.period_to
            AND (t.kinds IS NULL OR i.kind = ANY (t.kinds))
            AND (t.channels IS NULL OR i.channel = ANY (t.channels))
            AND NOT EXISTS (SELECT FROM delivery o
                            WHERE o.target = t.name AND o.interaction_id = i.id)
            """;

    /**
     * One under way.
     *
     * @param found whether this time round anything was found
     * @param counted whether it is known how much there is
     */
    private record Backfill(
            UUID id, String target, Position position, boolean found, boolean counted) {}

    /**
     * How far it has come.
     *
     * @param at as PostgreSQL writes it: infinity if the customer is done with
     */
    private record Position(UUID customer, String at, UUID interaction) {}

    private final Database database;
    private final WriterLock lock;
    private final DeliveryTable deliveries;

    TargetBackfillStep(Database database) {
        this.database = database;
        lock = new WriterLock(database);
        deliveries = new DeliveryTable(database);
    }

    /** Answers whether there may be more to do at once. */
    boolean take(String target, int enough, int most) {
        Optional<Backfill> running =
                database.read("look for the backfill of a target", () -> running(target, enough));
        if (running.isEmpty()) {
            return false;
        }
        Backfill backfill = running.get();
        if (!backfill.counted()) {
            count(backfill);
        }
        return look(backfill, most);
    }

    /** None either while so much waits for the target. */
    private Optional<Backfill> running(String target, int enough) {
        return database.sql(
                        """
                        SELECT b.id, b.target, b.position_customer, b.position_id, b.found,
                               CAST(b.position_at AS text) AS position_at,
                               b.total IS NOT NULL AS counted
                        FROM target_backfill b
                        WHERE b.target = :target AND b.ended_at IS NULL
                          AND :enough > (SELECT count(*) FROM (
                              SELECT FROM delivery v
                              WHERE v.target = :target AND v.state = 'pending'
                              LIMIT :enough) waiting)
                        """)
                .param("target", target)
                .param("enough", enough)
                .query((row, number) -> backfill(row))
                .optional();
    }

    private void count(Backfill backfill) {
        long total =
                database.snapshot(
                        "count what a backfill has to bring",
                        () ->
                                database.sql(
                                                """
                                                SELECT count(*)
                                                FROM target_backfill b
                                                JOIN target t ON t.name = b.target
                                                CROSS JOIN interaction i
                                                JOIN identifier d ON d.id = i.identifier_id
                                                WHERE b.id = :id AND d.customer_id IS NOT NULL
                                                  AND %s
                                                """
                                                        .formatted(COVERED))
                                        .param("id", backfill.id())
                                        .query(Long.class)
                                        .single());
        database.write(
                "keep how much a backfill has to bring",
                () ->
                        database.sql("UPDATE target_backfill SET total = :total WHERE id = :id")
                                .param("total", total)
                                .param("id", backfill.id())
                                .update());
    }

    private boolean look(Backfill backfill, int most) {
        List<Position> found = new ArrayList<>();
        Optional<UUID> last =
                database.read(
                        "look for history that a target has not",
                        () -> {
                            found.addAll(found(backfill, most));
                            return lastScanned(backfill);
                        });
        boolean more = found.size() == most;
        Position next =
                more ? found.get(most - 1) : new Position(last.orElse(LEAST), "infinity", LEAST);
        return database.write(
                "owe a target history",
                () -> {
                    if (!more && backfill.position().equals(next)) {
                        return end(backfill);
                    }
                    lock.acquire();
                    return move(backfill, next, !found.isEmpty()) && owe(backfill, found);
                });
    }

    private List<Position> found(Backfill backfill, int most) {
        return database.sql(
                        """
                        SELECT c.id AS customer, CAST(v.occurred_at AS text) AS at, v.id
                        FROM target_backfill b
                        JOIN target t ON t.name = b.target
                        CROSS JOIN (SELECT id FROM customer WHERE id >= :customer
                                    ORDER BY id LIMIT :customers) c
                        CROSS JOIN LATERAL (
                            SELECT i.id, i.occurred_at
                            FROM identifier d JOIN interaction i ON i.identifier_id = d.id
                            WHERE d.customer_id = c.id
                              AND (c.id > :customer
                                   OR (i.occurred_at, i.id) > (CAST(:at AS timestamptz), :id))
                              AND %s
                            ORDER BY i.occurred_at, i.id
                            LIMIT :most) v
                        WHERE b.id = :backfill
                        ORDER BY c.id, v.occurred_at, v.id
                        LIMIT :most
                        """
                                .formatted(COVERED))
                .param("backfill", backfill.id())
                .param("customers", CUSTOMERS)
                .param("customer", backfill.position().customer())
                .param("at", backfill.position().at())
                .param("id", backfill.position().interaction())
                .param("most", most)
                .query(
                        (row, number) ->
                                new Position(
                                        Columns.uuid(row, "customer"),
                                        row.getString("at"),
                                        Columns.uuid(row, "id")))
                .list();
    }

    private Optional<UUID> lastScanned(Backfill backfill) {
        return database.sql(
                        """
                        SELECT id FROM (SELECT id FROM customer WHERE id >= :customer
                                        ORDER BY id LIMIT :customers) c
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("customer", backfill.position().customer())
                .param("customers", CUSTOMERS)
                .query(UUID.class)
                .optional();
    }

    /** Not if it was ended meanwhile, or another hub has moved it on. */
    private boolean move(Backfill backfill, Position next, boolean found) {
        return database.sql(
                                """
                                UPDATE target_backfill
                                SET position_customer = :customer,
                                    position_at = CAST(:at AS timestamptz), position_id = :id,
                                    found = found OR :found, changed_at = now()
                                WHERE id = :backfill AND ended_at IS NULL
                                  AND position_customer = :wasCustomer
                                  AND position_at = CAST(:wasAt AS timestamptz)
                                  AND position_id = :wasId
                                """)
                        .param("customer", next.customer())
                        .param("at", next.at())
                        .param("id", next.interaction())
                        .param("found", found)
                        .param("backfill", backfill.id())
                        .param("wasCustomer", backfill.position().customer())
                        .param("wasAt", backfill.position().at())
                        .param("wasId", backfill.position().interaction())
                        .update()
                == 1;
    }

    private boolean owe(Backfill backfill, Collection<Position> found) {
        List<UUID> ids = found.stream().map(Position::interaction).toList();
        deliveries.lock(new TreeSet<>(found.stream().map(Position::customer).toList()));
        List<UUID> customers = deliveries.begin(backfill.target(), ids);
        deliveries.refresh(backfill.target(), customers);
        database.sql("UPDATE target_backfill SET owed = owed + :owed WHERE id = :id")
                .param("owed", customers.size())
                .param("id", backfill.id())
                .update();
        return true;
    }

    /** All customers were gone through: once more, unless the last time nothing was found. */
    private boolean end(Backfill backfill) {
        database.sql(
                        """
                        UPDATE target_backfill
                        SET state = CASE WHEN found THEN state ELSE 'done' END,
                            ended_at = CASE WHEN NOT found THEN now() END,
                            position_customer = :least, position_at = '-infinity',
                            position_id = :least, found = false, changed_at = now()
                        WHERE id = :id AND ended_at IS NULL
                        """)
                .param("least", LEAST)
                .param("id", backfill.id())
                .update();
        return backfill.found();
    }

    private static Backfill backfill(ResultSet row) throws SQLException {
        return new Backfill(
                Columns.uuid(row, "id"),
                row.getString("target"),
                new Position(
                        Columns.uuid(row, "position_customer"),
                        row.getString("position_at"),
                        Columns.uuid(row, "position_id")),
                row.getBoolean("found"),
                row.getBoolean("counted"));
    }
}
