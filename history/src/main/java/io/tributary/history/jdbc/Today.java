package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.matter.MatterDecision;
import io.tributary.history.rulebook.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The history as it is stored, from one snapshot: what a preview compares with.
 *
 * @param rules those that made it
 * @param interactions that are not withdrawn
 * @param decisions about who is who that hold
 * @param matterDecisions about what belongs together that hold
 * @param customers of identifiers that have one
 */
record Today(
        Rules rules,
        List<Known> interactions,
        List<IdentityDecision> decisions,
        List<MatterDecision> matterDecisions,
        Map<UUID, UUID> customers,
        long customerCount,
        long matterCount) {

    private static final int PAGE = 1000;

    /** An interaction, whose it is, and the matter it is in. */
    record Known(UUID id, Interaction content, @Nullable UUID customer, @Nullable UUID matter) {}

    /**
     * @throws IllegalStateException if there are more interactions than are admitted
     */
    static Today read(Database database, ActiveRules active, OneAtATime limit) {
        return database.snapshot(
                "read the history for a preview",
                () -> {
                    limit.admit(countUpTo(database, limit.mostInteractions() + 1L));
                    return new Today(
                            active.current(),
                            interactions(database),
                            new DecisionTable(database).all(),
                            new DecisionTable(database).allAboutMatters(),
                            customers(database),
                            count(database, "SELECT count(*) FROM customer"),
                            count(database, "SELECT count(*) FROM matter"));
                });
    }

    static long countUpTo(Database database, long most) {
        return database.sql("SELECT count(*) FROM (SELECT FROM interaction LIMIT :most) few")
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static long count(Database database, String statement) {
        return database.sql(statement).query(Long.class).single();
    }

    private static List<Known> interactions(Database database) {
        List<Known> all = new ArrayList<>();
        List<Known> page = page(database, new UUID(0, 0));
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(database, page.get(page.size() - 1).id());
        }
        return all;
    }

    private static List<Known> page(Database database, UUID after) {
        return database.sql(
                        """
                        SELECT i.id, i.content, m.first_interaction_id AS matter_id,
                               d.customer_id
                        FROM interaction i
                        LEFT JOIN identifier d ON d.id = i.identifier_id
                        LEFT JOIN matter_member b ON b.interaction_id = i.id
                        LEFT JOIN matter m ON m.id = b.matter_id
                        WHERE i.id > :after AND NOT i.withdrawn
                        ORDER BY i.id LIMIT :most
                        """)
                .param("after", after)
                .param("most", PAGE)
                .query(
                        (row, number) ->
                                new Known(
                                        Columns.uuid(row, "id"),
                                        JsonText.interaction(row.getString("content")),
                                        Columns.uuidOrNull(row, "customer_id"),
                                        Columns.uuidOrNull(row, "matter_id")))
                .list();
    }

    private static Map<UUID, UUID> customers(Database database) {
        Map<UUID, UUID> customers = new HashMap<>();
        database.sql("SELECT id, customer_id FROM identifier WHERE customer_id IS NOT NULL")
                .query(
                        row -> {
                            customers.put(
                                    Columns.uuid(row, "id"), Columns.uuid(row, "customer_id"));
                        });
        return customers;
    }
}
