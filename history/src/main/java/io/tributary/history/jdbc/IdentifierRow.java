package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNode;
import io.tributary.history.identity.IdentifierRole;
import io.tributary.history.interaction.Proof;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An identifier as its table has it. */
record IdentifierRow(
        UUID id,
        IdentifierKey key,
        UUID component,
        @Nullable UUID customer,
        IdentifierRole role,
        Proof proof,
        Instant firstSeenAt,
        int degree,
        boolean shared) {

    static IdentifierRow read(ResultSet row, int number) throws SQLException {
        return new IdentifierRow(
                Columns.uuid(row, "id"),
                key(row, ""),
                Columns.uuid(row, "component_id"),
                Columns.uuidOrNull(row, "customer_id"),
                IdentifierRole.valueOf(row.getString("role")),
                Proof.ofWireName(row.getString("proof")),
                Columns.time(row, "first_seen_at"),
                row.getInt("degree"),
                row.getBoolean("shared"));
    }

    static IdentifierKey key(ResultSet row, String prefix) throws SQLException {
        return new IdentifierKey(
                row.getString(prefix + "type"),
                row.getString(prefix + "scope"),
                row.getString(prefix + "value"));
    }

    IdentifierNode node() {
        return new IdentifierNode(key, proof, firstSeenAt);
    }

    IdentifierRow resolved(UUID newComponent, @Nullable UUID newCustomer) {
        return new IdentifierRow(
                id, key, newComponent, newCustomer, role, proof, firstSeenAt, degree, shared);
    }
}
