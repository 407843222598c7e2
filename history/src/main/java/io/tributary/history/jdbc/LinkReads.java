package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentityRules;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.LinkView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads why identifiers are, or are not, one customer. */
final class LinkReads {

    private static final int MOST_LINKS = 500;
    private static final int MOST_EVIDENCE = 5;

    private final Database database;
    private final IdentityRules rules;

    LinkReads(Database database, IdentityRules rules) {
        this.database = database;
        this.rules = rules;
    }

    List<LinkView> of(UUID customer) {
        return database.sql(
                        """
                        SELECT DISTINCT ON (e.first_seen_at, e.left_id, e.right_id)
                               e.*, l.type AS left_type, l.scope AS left_scope,
                               l.value AS left_value, r.type AS right_type,
                               r.scope AS right_scope, r.value AS right_value,
                               (SELECT count(*) FROM identity_evidence v
                                WHERE v.left_id = e.left_id AND v.right_id = e.right_id)
                                   AS evidence_count,
                               ARRAY (SELECT v.interaction_id FROM identity_evidence v
                                      WHERE v.left_id = e.left_id AND v.right_id = e.right_id
                                      ORDER BY v.proof DESC, v.at, v.interaction_id
                                      LIMIT :mostEvidence) AS evidence
                        FROM identifier d
                        JOIN identity_edge e ON d.id IN (e.left_id, e.right_id)
                        JOIN identifier l ON l.id = e.left_id
                        JOIN identifier r ON r.id = e.right_id
                        WHERE d.customer_id =
                            (SELECT a.customer_id FROM identifier a WHERE a.id = :asked)
                        ORDER BY e.first_seen_at, e.left_id, e.right_id
                        LIMIT :most
                        """)
                .param("asked", customer)
                .param("most", MOST_LINKS)
                .param("mostEvidence", MOST_EVIDENCE)
                .query((row, number) -> read(row))
                .list();
    }

    private LinkView read(ResultSet row) throws SQLException {
        UUID[] evidence = (UUID[]) row.getArray("evidence").getArray();
        String reason = row.getString("reason");
        return new LinkView(
                IdentifierRow.key(row, "left_").toString(),
                IdentifierRow.key(row, "right_").toString(),
                Proof.ofWireName(row.getString("proof")),
                Columns.time(row, "first_seen_at"),
                rules.label(),
                row.getLong("evidence_count"),
                Arrays.stream(evidence).map(InteractionId::new).toList(),
                reason == null,
                reason);
    }
}
