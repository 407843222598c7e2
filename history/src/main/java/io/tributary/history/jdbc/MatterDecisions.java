package io.tributary.history.jdbc;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what people decided about matters, and did not revoke. */
final class MatterDecisions {

    /** An interaction that a decision names; without time and strand if there is none. */
    record End(UUID id, @Nullable Instant at, @Nullable UUID strand) {

        Moment moment(Instant time) {
            return new Moment(time, new InteractionId(id));
        }
    }

    record Decided(boolean always, End left, End right) {}

    private static final String SELECT =
            """
            SELECT d.kind, d.left_id, d.right_id, l.at AS left_at, r.at AS right_at,
                   l.strand_id AS left_strand, r.strand_id AS right_strand
            FROM decision d
            LEFT JOIN matter_member l ON l.interaction_id = d.left_id
            LEFT JOIN matter_member r ON r.interaction_id = d.right_id
            WHERE d.subject = 'matter' AND d.revoked_at IS NULL
            """;

    private final Database database;

    MatterDecisions(Database database) {
        this.database = database;
    }

    /** Those that name one of the interactions. */
    List<Decided> naming(Collection<UUID> interactions) {
        return database.sql(
                        SELECT
                                + """
                                AND d.id IN (SELECT id FROM decision
                                             WHERE left_id = ANY (:ids) AND revoked_at IS NULL
                                             UNION
                                             SELECT id FROM decision
                                             WHERE right_id = ANY (:ids) AND revoked_at IS NULL)
                                """)
                .param("ids", SqlArrays.uuids(interactions))
                .query((row, number) -> read(row))
                .list();
    }

    /** Those that name an interaction of one of the strands. */
    List<Decided> within(Collection<UUID> strands) {
        return database.sql(
                        SELECT
                                + "AND (l.strand_id = ANY (:strands)"
                                + " OR r.strand_id = ANY (:strands))")
                .param("strands", SqlArrays.uuids(strands))
                .query((row, number) -> read(row))
                .list();
    }

    private static Decided read(ResultSet row) throws SQLException {
        return new Decided(
                row.getString("kind").equals("always"),
                new End(
                        Columns.uuid(row, "left_id"),
                        Columns.timeOrNull(row, "left_at"),
                        Columns.uuidOrNull(row, "left_strand")),
                new End(
                        Columns.uuid(row, "right_id"),
                        Columns.timeOrNull(row, "right_at"),
                        Columns.uuidOrNull(row, "right_strand")));
    }
}
