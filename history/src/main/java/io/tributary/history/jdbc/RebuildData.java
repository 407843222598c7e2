package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.RebuildFacts.CustomerFact;
import io.tributary.history.jdbc.RebuildFacts.IdentifierFact;
import io.tributary.history.jdbc.RebuildFacts.InteractionFact;
import io.tributary.history.jdbc.RebuildFacts.MatterFact;
import io.tributary.history.matter.MatterDecision;
import io.tributary.history.matter.MatterState;
import io.tributary.history.rulebook.Rules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild works with, from one snapshot: what was accepted, as its parts make it, and what
 * is stored.
 *
 * @param accepted interactions that are not withdrawn
 * @param decisions about who is who that hold
 * @param matterDecisions about what belongs together that hold
 * @param customersAround whose interactions are, by what is stored, that are not compared
 */
record RebuildData(
        Rules rules,
        Map<UUID, Interaction> accepted,
        List<IdentityDecision> decisions,
        List<MatterDecision> matterDecisions,
        Map<UUID, UUID> customersAround,
        RebuildFacts stored) {

    private static final int PAGE = 1000;

    /** To be called within a snapshot. */
    static RebuildData read(
            Database database, Rules rules, RebuildScope scope, LongConsumer progress) {
        Reader reader = new Reader(database, scope, rules);
        if (scope.all()) {
            reader.readAll(progress);
        } else {
            List<UUID> ids = new ArrayList<>(scope.interactions());
            ids.addAll(scope.around());
            for (int from = 0; from < ids.size(); from += PAGE) {
                reader.readInteractions(ids.subList(from, Math.min(ids.size(), from + PAGE)));
            }
            progress.accept(ids.size());
        }
        reader.readIdentifiers();
        reader.readCustomers();
        reader.readMatters();
        return reader.data;
    }

    private static final class Reader {

        private final Database database;
        private final RebuildScope scope;
        private final InteractionTable parts;
        private final RebuildData data;

        Reader(Database database, RebuildScope scope, Rules rules) {
            this.database = database;
            this.scope = scope;
            parts = new InteractionTable(database);
            data =
                    new RebuildData(
                            rules,
                            new TreeMap<>(NameUuid::compareUnsigned),
                            new DecisionTable(database).all(),
                            new DecisionTable(database).allAboutMatters(),
                            new HashMap<>(),
                            new RebuildFacts());
        }

        void readAll(LongConsumer progress) {
            long done = 0;
            List<UUID> page = page(new UUID(0, 0));
            while (!page.isEmpty()) {
                readInteractions(page);
                done += page.size();
                progress.accept(done);
                page = page(page.get(page.size() - 1));
            }
        }

        private List<UUID> page(UUID after) {
            return database.sql(
                            """
                            (SELECT id FROM interaction WHERE id > :after
                             ORDER BY id LIMIT :most)
                            UNION
                            (SELECT DISTINCT interaction_id FROM interaction_part
                             WHERE interaction_id > :after
                             ORDER BY interaction_id LIMIT :most)
                            ORDER BY id LIMIT :most
                            """)
                    .param("after", after)
                    .param("most", PAGE)
                    .query(UUID.class)
                    .list();
        }

        void readInteractions(Collection<UUID> ids) {
            Map<UUID, Interaction> merged = parts.merge(ids);
            merged.values().removeIf(Interaction::deleted);
            data.accepted.putAll(merged);
            database.sql(
                            """
                            SELECT i.*, d.customer_id,
                                   coalesce(m.first_interaction_id, b.matter_id) AS in_matter
                            FROM interaction i
                            LEFT JOIN identifier d ON d.id = i.identifier_id
                            LEFT JOIN matter_member b ON b.interaction_id = i.id
                            LEFT JOIN matter m ON m.id = b.matter_id
                            WHERE i.id = ANY (:ids) AND NOT i.withdrawn
                            """)
                    .param("ids", SqlArrays.uuids(ids))
                    .query(
                            row -> {
                                keep(row, merged);
                            });
        }

        private void keep(ResultSet row, Map<UUID, Interaction> merged) throws SQLException {
            UUID id = Columns.uuid(row, "id");
            UUID customer = Columns.uuidOrNull(row, "customer_id");
            if (!scope.hasInteraction(id)) {
                if (customer != null) {
                    data.customersAround.put(id, customer);
                }
            } else {
                data.stored
                        .interactions()
                        .put(
                                id,
                                new InteractionFact(
                                        isAs(row, merged.get(id)),
                                        customer,
                                        Columns.uuidOrNull(row, "in_matter")));
            }
        }

        private static boolean isAs(ResultSet row, @Nullable Interaction merged)
                throws SQLException {
            String content = row.getString("content");
            return merged != null
                    && merged.source().equals(row.getString("source"))
                    && merged.kind().wireName().equals(row.getString("kind"))
                    && merged.channel().wireName().equals(row.getString("channel"))
                    && merged.occurredAt().equals(Columns.time(row, "occurred_at"))
                    && (JsonText.of(merged).equals(content) || isAs(content, merged));
        }

        /** An older hub may have written the same otherwise. */
        private static boolean isAs(String content, Interaction merged) {
            try {
                return Arrays.equals(
                        InteractionJson.canonicalBytes(merged),
                        InteractionJson.canonicalBytes(JsonText.interaction(content)));
            } catch (IllegalStateException e) {
                return false; // no interaction at all, which is for the report to say
            }
        }

        void readIdentifiers() {
            Set<UUID> compared = new HashSet<>(scope.identifiers());
            compared.addAll(scope.shared());
            scope.select(database, "SELECT id, customer_id, shared FROM identifier", compared)
                    .query(
                            row -> {
                                data.stored
                                        .identifiers()
                                        .put(
                                                Columns.uuid(row, "id"),
                                                new IdentifierFact(
                                                        Columns.uuidOrNull(row, "customer_id"),
                                                        row.getBoolean("shared")));
                            });
        }

        void readCustomers() {
            Set<UUID> held = new HashSet<>();
            data.stored
                    .identifiers()
                    .forEach(
                            (id, fact) -> {
                                if (fact.customer() != null && scope.hasHolderOf(id)) {
                                    held.add(fact.customer());
                                }
                            });
            scope.select(
                            database,
                            "SELECT id, interaction_count, first_at, last_at FROM customer",
                            held)
                    .query(
                            row -> {
                                data.stored
                                        .customers()
                                        .put(
                                                Columns.uuid(row, "id"),
                                                new CustomerFact(
                                                        row.getLong("interaction_count"),
                                                        Columns.timeOrNull(row, "first_at"),
                                                        Columns.timeOrNull(row, "last_at")));
                            });
        }

        void readMatters() {
            Set<UUID> joined = new HashSet<>();
            for (InteractionFact fact : data.stored.interactions().values()) {
                if (fact.matter() != null) {
                    joined.add(fact.matter());
                }
            }
            scope.select(
                            database,
                            "SELECT * FROM (SELECT first_interaction_id AS id, state,"
                                    + " interaction_count, opened_at, last_at FROM matter) m",
                            joined)
                    .query(
                            row -> {
                                data.stored
                                        .matters()
                                        .put(
                                                Columns.uuid(row, "id"),
                                                new MatterFact(
                                                        MatterState.ofWireName(
                                                                row.getString("state")),
                                                        row.getLong("interaction_count"),
                                                        Columns.time(row, "opened_at"),
                                                        Columns.time(row, "last_at")));
                            });
        }
    }
}
