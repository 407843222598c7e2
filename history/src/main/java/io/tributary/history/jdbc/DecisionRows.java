package io.tributary.history.jdbc;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.history.jdbc.LinkPage.Placed;
import io.tributary.history.jdbc.StoredDecisions.Between;
import io.tributary.history.jdbc.StoredDecisions.Side;
import io.tributary.history.query.LinkView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of decisions, for people. */
final class DecisionRows {

    private final Database database;

    DecisionRows(Database database) {
        this.database = database;
    }

    /** Revokes what was decided about the same two, and decides anew. */
    Decision insert(DecisionKind kind, Between pair, String reason, String by, Instant now) {
        Side left = pair.left();
        Side right = pair.right();
        database.sql(
                        """
                        UPDATE decision
                        SET revoked_at = CAST(:now AS timestamptz), revoked_by = :by
                        WHERE left_id = :left AND right_id = :right AND revoked_at IS NULL
                        """)
                .param("now", now.toString())
                .param("by", by)
                .param("left", left.id())
                .param("right", right.id())
                .update();
        UUID id = UUID.randomUUID();
        String subject = left.key().type().equals(Decision.INTERACTION) ? "matter" : "identity";
        database.sql(
                        """
                        INSERT INTO decision (id, kind, subject, left_id, right_id, left_text,
                                              right_text, reason, decided_by, decided_at)
                        VALUES (:id, :kind, :subject, :left, :right, :leftText, :rightText,
                                :reason, :by, CAST(:now AS timestamptz))
                        """)
                .param("id", id)
                .param("kind", kind.wireName())
                .param("subject", subject)
                .param("left", left.id())
                .param("right", right.id())
                .param("leftText", text(left.key()))
                .param("rightText", text(right.key()))
                .param("reason", reason)
                .param("by", by)
                .param("now", now.toString())
                .update();
        return find(new DecisionId(id)).orElseThrow();
    }

    void revoke(DecisionId id, String by, Instant now) {
        database.sql(
                        """
                        UPDATE decision
                        SET revoked_at = CAST(:now AS timestamptz), revoked_by = :by
                        WHERE id = :id AND revoked_at IS NULL
                        """)
                .param("id", id.value())
                .param("by", by)
                .param("now", now.toString())
                .update();
    }

    Optional<Decision> find(DecisionId id) {
        return database.sql("SELECT * FROM decision WHERE id = :id")
                .param("id", id.value())
                .query(DecisionRows::read)
                .optional();
    }

    Page<Decision> page(PageRequest page) {
        KeyPage found =
                KeyPage.find(
                        database.sql(
                                """
                                SELECT id, decided_at AS at FROM decision
                                WHERE (decided_at, id)
                                      < (CAST(:at AS timestamptz), CAST(:id AS uuid))
                                ORDER BY decided_at DESC, id DESC
                                LIMIT :most
                                """),
                        page);
        List<Decision> decisions =
                database.sql("SELECT * FROM decision WHERE id = ANY (:ids)")
                        .param("ids", SqlArrays.uuids(found.keys()))
                        .query(DecisionRows::read)
                        .list();
        return found.fill(KeyPage.index(decisions, decision -> decision.id().value()));
    }

    List<Decision> about(UUID customer) {
        return database.sql(
                        """
                        SELECT * FROM decision
                        WHERE revoked_at IS NULL AND subject = 'identity' AND id IN (
                            SELECT x.id FROM identifier d JOIN decision x ON x.left_id = d.id
                            WHERE d.customer_id = (SELECT a.customer_id FROM identifier a
                                                   WHERE a.id = :customer)
                            UNION
                            SELECT x.id FROM identifier d JOIN decision x ON x.right_id = d.id
                            WHERE d.customer_id = (SELECT a.customer_id FROM identifier a
                                                   WHERE a.id = :customer))
                        ORDER BY decided_at DESC, id DESC
                        """)
                .param("customer", customer)
                .query(DecisionRows::read)
                .list();
    }

    /** What is decided in one go has one time and one author. */
    List<Decision> aboutInteraction(UUID interaction) {
        return database.sql(
                        """
                        SELECT * FROM decision
                        WHERE revoked_at IS NULL AND subject = 'matter'
                          AND (decided_at, decided_by) IN (
                              SELECT decided_at, decided_by FROM decision
                              WHERE left_id = :id AND revoked_at IS NULL
                              UNION
                              SELECT decided_at, decided_by FROM decision
                              WHERE right_id = :id AND revoked_at IS NULL)
                        ORDER BY decided_at DESC, id DESC
                        """)
                .param("id", interaction)
                .query(DecisionRows::read)
                .list();
    }

    /** Those that hold about the customer's identifiers, as links taken or forbidden. */
    List<Placed> linksOf(UUID customer) {
        return about(customer).stream().map(each -> new Placed(placeOf(each), link(each))).toList();
    }

    private static LinkCursor placeOf(Decision decision) {
        return new LinkCursor(
                LinkCursor.Rank.DECIDED, decision.at(), decision.id().value(), LinkCursor.NONE);
    }

    private static LinkView link(Decision decision) {
        boolean taken = decision.kind() == DecisionKind.ALWAYS;
        String day = decision.at().toString().substring(0, 10);
        String text =
                (taken ? "joined" : "kept apart")
                        + " because "
                        + decision.by()
                        + " decided so on "
                        + day
                        + (decision.reason().isBlank() ? "" : ": " + decision.reason());
        return new LinkView(
                "decision",
                key(decision.left()).toString(),
                key(decision.right()).toString(),
                Proof.AUTHENTICATED,
                decision.at(),
                decision.by(),
                0,
                List.of(),
                taken,
                taken ? null : text,
                decision.id().value(),
                text);
    }

    boolean interactionExists(UUID id) {
        return database.sql(
                        """
                        SELECT i.id FROM interaction i
                        WHERE i.id = :id
                          AND NOT EXISTS (SELECT FROM erased_interaction e WHERE e.id = i.id)
                        """)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    static IdentifierKey key(Identifier side) {
        String scope = side.scope();
        return new IdentifierKey(side.type(), scope == null ? "" : scope, side.value());
    }

    static Decision read(ResultSet row, int number) throws SQLException {
        return new Decision(
                new DecisionId(Columns.uuid(row, "id")),
                DecisionKind.ofWireName(row.getString("kind")),
                side(row.getString("left_text")),
                side(row.getString("right_text")),
                row.getString("reason"),
                row.getString("decided_by"),
                Columns.time(row, "decided_at"),
                Columns.timeOrNull(row, "revoked_at"),
                row.getString("revoked_by"));
    }

    private static String text(IdentifierKey key) {
        return JsonText.of(List.of(key.type(), key.scope(), key.value()));
    }

    private static Identifier side(String text) {
        List<String> key = JsonText.list(text);
        String scope = key.get(1);
        return new Identifier(
                key.get(0), scope.isEmpty() ? null : scope, key.get(2), null, Proof.AUTHENTICATED);
    }
}
