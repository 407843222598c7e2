package io.tributary.history.jdbc;

import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.rulebook.RuleVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of the rules. */
final class RuleTable {

    /** A version with which the history is not in line yet, up to the interaction. */
    record Unsettled(int version, @Nullable UUID settledTo) {}

    private final Database database;

    RuleTable(Database database) {
        this.database = database;
    }

    /** The version that holds; 0 if none was activated. */
    int active() {
        return database.sql("SELECT coalesce(max(version), 0) FROM rule_version")
                .query(Integer.class)
                .single();
    }

    Optional<RuleVersion> find(int version) {
        return database.sql("SELECT * FROM rule_version WHERE version = :version")
                .param("version", version)
                .query(RuleTable::version)
                .optional();
    }

    /** The last file that a hub was started with. */
    Optional<String> lastConfigured() {
        return database.sql(
                        """
                        SELECT yaml FROM rule_version WHERE configured
                        ORDER BY version DESC LIMIT 1
                        """)
                .query(String.class)
                .optional();
    }

    Page<RuleVersion> page(PageRequest page) {
        List<RuleVersion> found =
                database.sql(
                                """
                                SELECT * FROM rule_version WHERE version < :before
                                ORDER BY version DESC LIMIT :most
                                """)
                        .param("before", before(page.cursor()))
                        .param("most", page.limit() + 1)
                        .query(RuleTable::version)
                        .list();
        boolean more = found.size() > page.limit();
        List<RuleVersion> shown = more ? found.subList(0, page.limit()) : found;
        return new Page<>(
                shown, more ? Integer.toString(shown.get(shown.size() - 1).version()) : null);
    }

    /** Whoever writes holds the recorder's lock. */
    void insert(int version, String yaml, String by, String reason, Instant now) {
        database.sql(
                        """
                        INSERT INTO rule_version (version, yaml, configured, activated_by, reason,
                                                  activated_at)
                        VALUES (:version, :yaml, :configured, :by, :reason,
                                CAST(:now AS timestamptz))
                        """)
                .param("version", version)
                .param("yaml", yaml)
                .param("configured", by.equals(RuleVersion.CONFIGURATION))
                .param("by", by)
                .param("reason", reason)
                .param("now", now.toString())
                .update();
    }

    /** Locks the version that holds; empty if it is settled, or another instance is at it. */
    Optional<Unsettled> lockUnsettled() {
        return database.sql(
                        """
                        SELECT version, settled_to FROM rule_version
                        WHERE version = (SELECT max(version) FROM rule_version)
                          AND settled_at IS NULL
                        FOR UPDATE SKIP LOCKED
                        """)
                .query(
                        (row, number) ->
                                new Unsettled(
                                        row.getInt("version"),
                                        Columns.uuidOrNull(row, "settled_to")))
                .optional();
    }

    void settled(int version, @Nullable UUID to, boolean all) {
        database.sql(
                        """
                        UPDATE rule_version
                        SET settled_to = coalesce(CAST(:to AS uuid), settled_to),
                            settled_at = CASE WHEN :all THEN clock_timestamp() END
                        WHERE version = :version
                        """)
                .param("to", to)
                .param("all", all)
                .param("version", version)
                .update();
    }

    private static RuleVersion version(ResultSet row, int number) throws SQLException {
        Instant settledAt = Columns.timeOrNull(row, "settled_at");
        return new RuleVersion(
                row.getInt("version"),
                row.getString("yaml"),
                row.getString("activated_by"),
                row.getString("reason"),
                Columns.time(row, "activated_at"),
                settledAt != null ? 1 : share(Columns.uuidOrNull(row, "settled_to")),
                settledAt);
    }

    /** Ids are hashes, so that the first bits of one tell how many are before it. */
    private static double share(@Nullable UUID settledTo) {
        return settledTo == null
                ? 0
                : (settledTo.getMostSignificantBits() >>> Integer.SIZE) / 0x1p32;
    }

    private static int before(@Nullable String cursor) {
        try {
            return cursor == null ? Integer.MAX_VALUE : Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the cursor is not one that this list gave; leave it out to begin anew", e);
        }
    }
}
