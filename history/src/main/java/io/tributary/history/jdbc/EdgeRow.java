package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentityEdge;
import io.tributary.history.interaction.Proof;
import io.tributary.history.jdbc.Evidence.Pair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edge as its table has it.
 *
 * @param reason why it is not taken; null if it is
 */
record EdgeRow(Pair pair, Proof proof, Instant firstSeenAt, @Nullable String reason) {

    static EdgeRow read(ResultSet row, int number) throws SQLException {
        return new EdgeRow(
                new Pair(Columns.uuid(row, "left_id"), Columns.uuid(row, "right_id")),
                Proof.ofWireName(row.getString("proof")),
                Columns.time(row, "first_seen_at"),
                row.getString("reason"));
    }

    IdentityEdge edge(IdentifierKey left, IdentifierKey right) {
        return new IdentityEdge(left, right, proof, firstSeenAt);
    }

    static List<IdentifierKey> keyOf(IdentityEdge edge) {
        return List.of(edge.left(), edge.right());
    }
}
