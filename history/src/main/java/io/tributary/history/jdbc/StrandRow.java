package io.tributary.history.jdbc;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Interactions that are joined by what they share.
 *
 * @param matter null if nothing in it begins a matter
 * @param size how many interactions it has
 * @param decided whether a decision keeps one of them from others
 * @param knot shared with strands that only a decision cut off; null if there are none
 * @param continues the strand with which the customer went on in another channel
 * @param parent the same, unless a decision keeps the two apart
 */
record StrandRow(
        UUID id,
        @Nullable UUID matter,
        long size,
        boolean begins,
        boolean decided,
        @Nullable UUID knot,
        Moment first,
        @Nullable UUID continues,
        @Nullable UUID parent) {

    static StrandRow read(ResultSet row) throws SQLException {
        return new StrandRow(
                Columns.uuid(row, "id"),
                Columns.uuidOrNull(row, "matter_id"),
                row.getLong("size"),
                row.getBoolean("begins"),
                row.getBoolean("decided"),
                Columns.uuidOrNull(row, "knot"),
                new Moment(
                        Columns.time(row, "first_at"),
                        new InteractionId(Columns.uuid(row, "first_id"))),
                Columns.uuidOrNull(row, "continues"),
                Columns.uuidOrNull(row, "parent"));
    }
}
