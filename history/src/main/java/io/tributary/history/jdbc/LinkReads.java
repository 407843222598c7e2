package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentityEdge;
import io.tributary.history.identity.IdentityResolver;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Proof;
import io.tributary.history.jdbc.LinkPage.Placed;
import io.tributary.history.query.LinkView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads why identifiers are, or are not, one customer, as far as evidence goes. */
final class LinkReads {

    private static final int MOST_EVIDENCE = 5;

    private final Database database;
    private final IdentityRules rules;
    private final IdentityResolver resolver;

    LinkReads(Database database, IdentityRules rules) {
        this.database = database;
        this.rules = rules;
        this.resolver = new IdentityResolver(rules);
    }

    /**
     * The evidence about the customer, in the order of {@link LinkCursor}.
     *
     * @param after a place among the evidence
     */
    List<Placed> of(UUID customer, LinkCursor after, int most) {
        return database.sql(
                        """
                        SELECT e.*,
                               (SELECT count(*) FROM (
                                    SELECT FROM identity_evidence v
                                    WHERE v.left_id = e.left_id AND v.right_id = e.right_id
                                    LIMIT :counted) c) AS evidence_count,
                               ARRAY (SELECT v.interaction_id FROM identity_evidence v
                                      WHERE v.left_id = e.left_id AND v.right_id = e.right_id
                                      ORDER BY v.proof DESC, v.at, v.interaction_id
                                      LIMIT :mostEvidence) AS evidence,
                               i.kind, i.source, i.content #>> '{references,0,value}' AS reference
                        FROM (
                            SELECT * FROM (
                                SELECT e.*, l.type AS left_type, l.scope AS left_scope,
                                       l.value AS left_value, l.shared AS left_shared,
                                       r.type AS right_type, r.scope AS right_scope,
                                       r.value AS right_value, r.shared AS right_shared,
                                       CASE WHEN 'LOOKUP' IN (l.role, r.role) THEN 3
                                            WHEN e.able AND e.reason IS NULL
                                                 AND NOT l.shared AND NOT r.shared THEN 1
                                            ELSE 2 END AS rank
                                FROM (
                                    SELECT e.* FROM identifier d
                                    JOIN identity_edge e ON e.left_id = d.id
                                    WHERE d.customer_id = (SELECT a.customer_id FROM identifier a
                                                           WHERE a.id = :asked)
                                    UNION
                                    SELECT e.* FROM identifier d
                                    JOIN identity_edge e ON e.right_id = d.id
                                    WHERE d.customer_id = (SELECT a.customer_id FROM identifier a
                                                           WHERE a.id = :asked)) e
                                JOIN identifier l ON l.id = e.left_id
                                JOIN identifier r ON r.id = e.right_id) ranked
                            WHERE (rank, first_seen_at, left_id, right_id)
                                  > (:rank, CAST(:at AS timestamptz), CAST(:left AS uuid),
                                     CAST(:right AS uuid))
                            ORDER BY rank, first_seen_at, left_id, right_id
                            LIMIT :most) e
                        LEFT JOIN LATERAL (
                            SELECT v.interaction_id FROM identity_evidence v
                            WHERE v.left_id = e.left_id AND v.right_id = e.right_id
                            ORDER BY v.proof DESC, v.at, v.interaction_id LIMIT 1) f ON true
                        LEFT JOIN interaction i ON i.id = f.interaction_id
                        ORDER BY e.rank, e.first_seen_at, e.left_id, e.right_id
                        """)
                .param("asked", customer)
                .param("rank", after.rank().place())
                .param("at", SqlArrays.sqlTime(after.at()))
                .param("left", after.left())
                .param("right", after.right())
                .param("most", most)
                .param("mostEvidence", MOST_EVIDENCE)
                .param("counted", (long) LinkView.COUNTED)
                .query((row, number) -> new Placed(place(row), read(row)))
                .list();
    }

    private static LinkCursor place(ResultSet row) throws SQLException {
        return new LinkCursor(
                LinkCursor.Rank.at(row.getInt("rank")),
                Columns.time(row, "first_seen_at"),
                Columns.uuid(row, "left_id"),
                Columns.uuid(row, "right_id"));
    }

    private LinkView read(ResultSet row) throws SQLException {
        IdentifierKey left = IdentifierRow.key(row, "left_");
        IdentifierKey right = IdentifierRow.key(row, "right_");
        Proof proof = Proof.ofWireName(row.getString("proof"));
        IdentityEdge edge =
                new IdentityEdge(left, right, proof, Columns.time(row, "first_seen_at"));
        String reason = reason(row, edge);
        UUID[] evidence = (UUID[]) row.getArray("evidence").getArray();
        long count = row.getLong("evidence_count");
        return new LinkView(
                "evidence",
                left.toString(),
                right.toString(),
                proof,
                edge.firstSeenAt(),
                rules.label(),
                count,
                Arrays.stream(evidence).map(InteractionId::new).toList(),
                reason == null,
                reason,
                null,
                text(row, edge, reason, count));
    }

    /** What joined the two all the same, over others, is no reason against. */
    private @Nullable String reason(ResultSet row, IdentityEdge edge) throws SQLException {
        Set<IdentifierKey> shared = new HashSet<>();
        if (row.getBoolean("left_shared")) {
            shared.add(edge.left());
        }
        if (row.getBoolean("right_shared")) {
            shared.add(edge.right());
        }
        String always = resolver.reasonToSkip(edge, shared);
        return always.isEmpty() ? row.getString("reason") : always;
    }

    private String text(ResultSet row, IdentityEdge edge, @Nullable String reason, long count)
            throws SQLException {
        String reference = row.getString("reference");
        String first =
                "%s%s (%s, %s) named both%s"
                        .formatted(
                                Objects.requireNonNullElse(row.getString("kind"), "an interaction"),
                                reference == null ? "" : " " + reference,
                                Objects.requireNonNullElse(row.getString("source"), "unknown"),
                                edge.firstSeenAt().toString().substring(0, 10),
                                count > 1 ? ", and " + (count - 1) + " more did" : "");
        return reason == null
                ? "joined because " + first + "; rule " + rules.label()
                : "not joined although " + first + ": " + reason + "; rule " + rules.label();
    }
}
