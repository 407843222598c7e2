package io.tributary.history.jdbc;

import io.tributary.history.decision.DecisionKind;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterDecision;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads the decisions that hold, for whoever works out what they are about. */
final class DecisionTable {

    private final Database database;

    DecisionTable(Database database) {
        this.database = database;
    }

    /** Whom identifiers were decided to be one with, or not. */
    Set<UUID> partnersOf(Collection<UUID> identifiers) {
        return database.sql(
                        """
                        SELECT right_id FROM decision
                        WHERE left_id = ANY (:ids) AND subject = 'identity' AND revoked_at IS NULL
                        UNION
                        SELECT left_id FROM decision
                        WHERE right_id = ANY (:ids) AND subject = 'identity' AND revoked_at IS NULL
                        """)
                .param("ids", SqlArrays.uuids(identifiers))
                .query(UUID.class)
                .set();
    }

    /** Those about two of the identifiers. */
    List<IdentityDecision> among(Map<UUID, IdentifierKey> identifiers) {
        return database.sql(
                        """
                        SELECT id, kind, left_id, right_id, decided_at FROM decision
                        WHERE left_id = ANY (:ids) AND right_id = ANY (:ids)
                          AND subject = 'identity' AND revoked_at IS NULL
                        """)
                .param("ids", SqlArrays.uuids(identifiers.keySet()))
                .query(
                        (row, number) ->
                                IdentityDecision.between(
                                        Columns.uuid(row, "id"),
                                        row.getString("kind").equals("always"),
                                        key(identifiers, Columns.uuid(row, "left_id")),
                                        key(identifiers, Columns.uuid(row, "right_id")),
                                        Columns.time(row, "decided_at")))
                .list();
    }

    /** Those about who is who. */
    List<IdentityDecision> all() {
        return database
                .sql(
                        """
                        SELECT * FROM decision WHERE subject = 'identity' AND revoked_at IS NULL
                        """)
                .query(DecisionRows::read)
                .stream()
                .map(
                        each ->
                                IdentityDecision.between(
                                        each.id().value(),
                                        each.kind() == DecisionKind.ALWAYS,
                                        DecisionRows.key(each.left()),
                                        DecisionRows.key(each.right()),
                                        each.at()))
                .toList();
    }

    /** Those about what belongs together. */
    List<MatterDecision> allAboutMatters() {
        return database.sql(
                        """
                        SELECT id, kind, left_id, right_id, decided_at FROM decision
                        WHERE subject = 'matter' AND revoked_at IS NULL
                        """)
                .query(
                        (row, number) ->
                                new MatterDecision(
                                        Columns.uuid(row, "id"),
                                        row.getString("kind").equals("always"),
                                        new InteractionId(Columns.uuid(row, "left_id")),
                                        new InteractionId(Columns.uuid(row, "right_id")),
                                        Columns.time(row, "decided_at")))
                .list();
    }

    private static IdentifierKey key(Map<UUID, IdentifierKey> identifiers, UUID id) {
        return Objects.requireNonNull(identifiers.get(id), "a decision leaves its component");
    }
}
