package io.tributary.history.jdbc;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterStep;
import io.tributary.history.matter.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of an interaction to work out its matter.
 *
 * @param customer {@link #NOBODY} if it is nobody's
 */
record MemberRow(
        UUID id,
        UUID customer,
        Instant at,
        String source,
        Channel channel,
        boolean begins,
        MatterStep step,
        boolean answers,
        boolean closes,
        boolean titled,
        @Nullable Instant resolvedAt,
        @Nullable UUID contact) {

    static final UUID NOBODY = new UUID(0, 0);

    static MemberRow read(ResultSet row) throws SQLException {
        return new MemberRow(
                Columns.uuid(row, "interaction_id"),
                Columns.uuid(row, "customer_id"),
                Columns.time(row, "at"),
                row.getString("source"),
                Channel.ofWireName(row.getString("channel")),
                row.getBoolean("begins"),
                MatterStep.ofWireName(row.getString("step")),
                row.getBoolean("answers"),
                row.getBoolean("closes"),
                row.getBoolean("titled"),
                Columns.timeOrNull(row, "resolved_at"),
                Columns.uuidOrNull(row, "contact"));
    }

    Moment moment() {
        return new Moment(at, new InteractionId(id));
    }

    /** Whether the customer's own course has it. */
    boolean isInCourse() {
        return begins && !customer.equals(NOBODY);
    }

    MemberRow of(UUID other) {
        return new MemberRow(
                id,
                other,
                at,
                source,
                channel,
                begins,
                step,
                answers,
                closes,
                titled,
                resolvedAt,
                contact);
    }
}
