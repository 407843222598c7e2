package io.tributary.history.jdbc;

import io.tributary.history.delivery.TargetBackfill;
import io.tributary.history.delivery.TargetBackfills;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Where the backfills of targets stand; {@link TargetBackfillStep} moves them on. */
final class StoredTargetBackfills implements TargetBackfills {

    private final Database database;
    private final TargetBackfillStep step;

    StoredTargetBackfills(Database database) {
        this.database = database;
        step = new TargetBackfillStep(database);
    }

    @Override
    public Optional<TargetBackfill> start(String target, Instant from, Instant to) {
        return database.write(
                "start the backfill of a target",
                () ->
                        database.sql(
                                        """
                                        INSERT INTO target_backfill
                                            (id, target, period_from, period_to, state,
                                             position_customer, position_at, position_id, found,
                                             owed, requested_at, changed_at)
                                        VALUES (:id, :target, :from, :to, 'running',
                                                :least, '-infinity', :least, false, 0, now(), now())
                                        ON CONFLICT (target) WHERE ended_at IS NULL DO NOTHING
                                        RETURNING *
                                        """)
                                .param("id", UUID.randomUUID())
                                .param("target", target)
                                .param("from", time(from))
                                .param("to", time(to))
                                .param("least", TargetBackfillStep.LEAST)
                                .query((row, number) -> backfill(row))
                                .optional());
    }

    @Override
    public Optional<TargetBackfill> last(String target) {
        return database.read(
                "look for the last backfill of a target",
                () ->
                        database.sql(
                                        """
                                        SELECT * FROM target_backfill WHERE target = :target
                                        ORDER BY requested_at DESC, id DESC LIMIT 1
                                        """)
                                .param("target", SqlText.safeOrNull(target))
                                .query((row, number) -> backfill(row))
                                .optional());
    }

    @Override
    public boolean cancel(String target) {
        return database.write(
                "end the backfill of a target",
                () ->
                        database.sql(
                                                """
                                                UPDATE target_backfill
                                                SET state = 'cancelled', changed_at = now(),
                                                    ended_at = now()
                                                WHERE target = :target AND ended_at IS NULL
                                                """)
                                        .param("target", SqlText.safeOrNull(target))
                                        .update()
                                == 1);
    }

    @Override
    public boolean advance(String target, int enough, int most) {
        return step.take(target, enough, most);
    }

    private static TargetBackfill backfill(ResultSet row) throws SQLException {
        return new TargetBackfill(
                Columns.uuid(row, "id"),
                row.getString("target"),
                Columns.time(row, "period_from"),
                Columns.time(row, "period_to"),
                TargetBackfill.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("total", Long.class),
                row.getLong("owed"),
                Columns.time(row, "requested_at"),
                Columns.time(row, "changed_at"),
                Columns.timeOrNull(row, "ended_at"));
    }

    private static OffsetDateTime time(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
