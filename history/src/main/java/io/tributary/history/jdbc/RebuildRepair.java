package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.NameUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Brings what differs in line: the interactions concerned are made of their parts and worked out
 * anew, as the recorder does, in chunks; what is left of what nothing names any more is removed.
 */
final class RebuildRepair {

    private static final int CHUNK = 200;

    private final Database database;
    private final Correlators correlators;
    private final WriterLock lock;
    private final InteractionTable parts;
    private final MatterReset matters;
    private final CustomerActivity activity;

    RebuildRepair(Database database, Correlators correlators) {
        this.database = database;
        this.correlators = correlators;
        lock = new WriterLock(database);
        parts = new InteractionTable(database);
        matters = new MatterReset(database);
        activity = new CustomerActivity(database);
    }

    void of(RebuildDifferences differences, RebuildData data) {
        Set<UUID> redone = concerned(differences, data);
        database.write("count the history anew", () -> recount(redone, differences.customers()));
        redone.addAll(
                database.write("begin matters anew", () -> forget(differences.interactions())));
        List<UUID> concerned = List.copyOf(redone);
        for (int from = 0; from < concerned.size(); from += CHUNK) {
            List<UUID> chunk = concerned.subList(from, Math.min(concerned.size(), from + CHUNK));
            database.write("repair the history", () -> redo(chunk, differences.rewrite()));
        }
        database.write("repair the history", () -> sweep(differences));
    }

    private Set<UUID> concerned(RebuildDifferences differences, RebuildData data) {
        Set<UUID> concerned = new TreeSet<>(NameUuid::compareUnsigned);
        concerned.addAll(differences.interactions());
        Set<UUID> identifiers = differences.identifiers();
        if (!identifiers.isEmpty()) {
            concerned.addAll(named(identifiers));
            IdentifierNormaliser normaliser = new IdentifierNormaliser(data.rules().identity());
            data.accepted()
                    .forEach(
                            (id, interaction) -> {
                                if (names(interaction, identifiers, normaliser)) {
                                    concerned.add(id);
                                }
                            });
        }
        return concerned;
    }

    private static boolean names(
            Interaction interaction, Set<UUID> identifiers, IdentifierNormaliser normaliser) {
        return KnownParticipant.of(interaction, normaliser).stream()
                .flatMap(known -> known.identifiers().keySet().stream())
                .anyMatch(key -> identifiers.contains(key.id().value()));
    }

    private List<UUID> named(Set<UUID> identifiers) {
        return database.read(
                "find what is to be repaired",
                () ->
                        database.sql(
                                        """
                                        SELECT DISTINCT interaction_id FROM interaction_identifier
                                        WHERE identifier_id = ANY (:ids)
                                        """)
                                .param("ids", SqlArrays.uuids(identifiers))
                                .query(UUID.class)
                                .list());
    }

    private Set<UUID> forget(Set<UUID> interactions) {
        lock.acquire();
        return matters.forget(interactions);
    }

    /** What hangs where, as it does hang now; the recorder goes on from there. */
    private int recount(Collection<UUID> concerned, Set<UUID> differing) {
        lock.acquire();
        List<UUID> identifiers =
                database.sql(
                                """
                                SELECT identifier_id FROM interaction
                                WHERE id = ANY (:ids) AND identifier_id IS NOT NULL
                                UNION
                                SELECT counted_identifier FROM interaction
                                WHERE id = ANY (:ids) AND counted_identifier IS NOT NULL
                                UNION
                                SELECT identifier_id FROM interaction_identifier
                                WHERE interaction_id = ANY (:ids)
                                """)
                        .param("ids", SqlArrays.uuids(concerned))
                        .query(UUID.class)
                        .list();
        database.sql(
                        """
                        UPDATE interaction
                        SET counted_identifier = CASE WHEN NOT withdrawn THEN identifier_id END,
                            counted_channel = channel,
                            counted_search = coalesce(customer_search, '')
                        WHERE id = ANY (:ids) OR identifier_id = ANY (:identifiers)
                        """)
                .param("ids", SqlArrays.uuids(concerned))
                .param("identifiers", SqlArrays.uuids(identifiers))
                .update();
        Set<UUID> customers = new HashSet<>(differing);
        database.sql(
                        """
                        DELETE FROM identifier_activity WHERE identifier_id = ANY (:identifiers)
                        RETURNING counted_for
                        """)
                .param("identifiers", SqlArrays.uuids(identifiers))
                .query(
                        row -> {
                            UUID customer = Columns.uuidOrNull(row, "counted_for");
                            if (customer != null) {
                                customers.add(customer);
                            }
                        });
        activity.sum(customers);
        database.sql(
                        """
                        INSERT INTO identifier_activity
                               (identifier_id, channel, search, interactions)
                        SELECT counted_identifier, counted_channel, counted_search, count(*)
                        FROM interaction
                        WHERE identifier_id = ANY (:identifiers) AND NOT withdrawn
                        GROUP BY 1, 2, 3
                        """)
                .param("identifiers", SqlArrays.uuids(identifiers))
                .update();
        database.sql("UPDATE identifier SET hung = 0 WHERE id = ANY (:identifiers)")
                .param("identifiers", SqlArrays.uuids(identifiers))
                .update();
        return activity.count(identifiers, List.of(), List.of()).counted().size();
    }

    private int redo(List<UUID> chunk, Set<UUID> rewrite) {
        Instant now = lock.acquire().at();
        blank(chunk.stream().filter(rewrite::contains).toList());
        List<Change> remade = parts.remake(new HashSet<>(chunk), now);
        if (!remade.isEmpty()) {
            correlators.current().correlate(remade, Held.at(now));
        }
        List<Change> all = load(chunk);
        if (!all.isEmpty()) {
            withdrawUnaccepted(chunk);
            correlators.current().recompute(all, now);
        }
        return chunk.size();
    }

    /** So that their rows are written whole. */
    private void blank(Collection<UUID> interactions) {
        database.sql(
                        """
                        UPDATE interaction i SET content = 'null'
                        WHERE id = ANY (:ids)
                          AND EXISTS (SELECT FROM interaction_part p
                                      WHERE p.interaction_id = i.id)
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .update();
    }

    private List<Change> load(Collection<UUID> interactions) {
        return database.sql(
                        """
                        SELECT i.id, i.content, i.withdrawn,
                               EXISTS (SELECT FROM interaction_part p
                                       WHERE p.interaction_id = i.id) AS accepted
                        FROM interaction i WHERE i.id = ANY (:ids)
                        ORDER BY i.id
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .query(RebuildRepair::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        Interaction content = JsonText.interaction(row.getString("content"));
        boolean withdrawn = row.getBoolean("withdrawn");
        boolean gone = withdrawn || !row.getBoolean("accepted");
        return new Change(
                Columns.uuid(row, "id"),
                gone ? content.toBuilder().deleted(true).build() : content,
                !withdrawn,
                false);
    }

    private void withdrawUnaccepted(Collection<UUID> interactions) {
        database.sql(
                        """
                        UPDATE interaction i SET withdrawn = true
                        WHERE i.id = ANY (:ids) AND NOT i.withdrawn
                          AND NOT EXISTS (SELECT FROM interaction_part p
                                          WHERE p.interaction_id = i.id)
                        """)
                .param("ids", SqlArrays.uuids(interactions))
                .update();
    }

    private int sweep(RebuildDifferences differences) {
        lock.acquire();
        return delete(
                        """
                        DELETE FROM identifier d WHERE d.id = ANY (:ids)
                          AND NOT EXISTS (SELECT FROM interaction_identifier n
                                          WHERE n.identifier_id = d.id)
                        """,
                        differences.identifiers())
                + delete(
                        """
                        DELETE FROM customer c WHERE c.id = ANY (:ids)
                          AND NOT EXISTS (SELECT FROM identifier d WHERE d.customer_id = c.id)
                        """,
                        differences.customers())
                + delete(
                        """
                        DELETE FROM matter m WHERE m.first_interaction_id = ANY (:ids)
                          AND NOT EXISTS (SELECT FROM matter_strand s WHERE s.matter_id = m.id)
                        """,
                        differences.matters());
    }

    private int delete(String statement, Set<UUID> ids) {
        return database.sql(statement).param("ids", SqlArrays.uuids(ids)).update();
    }
}
