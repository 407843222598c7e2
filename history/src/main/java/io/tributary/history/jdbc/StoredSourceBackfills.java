package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.position.SourceBackfill;
import io.tributary.history.position.SourceBackfills;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** In PostgreSQL, a row for each. */
public final class StoredSourceBackfills implements SourceBackfills {

    private final Database database;

    private StoredSourceBackfills(Database database) {
        this.database = database;
    }

    /**
     * @param source gives connections that commit by themselves
     */
    public static SourceBackfills on(DataSource source) {
        return new StoredSourceBackfills(new Database(source));
    }

    @Override
    public Optional<SourceBackfill> start(
            String source, Instant from, Instant to, String position) {
        return database.write(
                "start a backfill",
                () ->
                        database.sql(
                                        """
                                        INSERT INTO source_backfill
                                            (id, source_key, source, period_from, period_to, state,
                                             position, reached, items, accepted, requested_at,
                                             changed_at)
                                        VALUES (:id, :key, :source, :from, :to, 'running',
                                                :position, :from, 0, 0, now(), now())
                                        ON CONFLICT (source_key) WHERE ended_at IS NULL DO NOTHING
                                        RETURNING *
                                        """)
                                .param("id", UUID.randomUUID())
                                .param("key", key(source))
                                .param("source", source)
                                .param("from", time(from))
                                .param("to", time(to))
                                .param("position", position)
                                .query((row, number) -> backfill(row))
                                .optional());
    }

    @Override
    public Optional<SourceBackfill> running(String source) {
        return database.read(
                "look for a backfill",
                () ->
                        database.sql(
                                        """
                                        SELECT * FROM source_backfill
                                        WHERE source_key = :key AND ended_at IS NULL
                                        """)
                                .param("key", key(source))
                                .query((row, number) -> backfill(row))
                                .optional());
    }

    @Override
    public Optional<SourceBackfill> last(String source) {
        return database.read(
                "look for the last backfill",
                () ->
                        database.sql(
                                        """
                                        SELECT * FROM source_backfill WHERE source_key = :key
                                        ORDER BY requested_at DESC, id DESC LIMIT 1
                                        """)
                                .param("key", key(source))
                                .query((row, number) -> backfill(row))
                                .optional());
    }

    @Override
    public boolean cancel(String source) {
        return database.write(
                "end a backfill",
                () ->
                        database.sql(
                                                """
                                                UPDATE source_backfill
                                                SET state = 'cancelled', changed_at = now(),
                                                    ended_at = now()
                                                WHERE source_key = :key AND ended_at IS NULL
                                                """)
                                        .param("key", key(source))
                                        .update()
                                == 1);
    }

    @Override
    public boolean move(SourceBackfill was, Progress to, int items) {
        boolean done = to.position() == null;
        return database.write(
                "keep how far a backfill has come",
                () ->
                        database.sql(
                                                """
                                                UPDATE source_backfill
                                                SET position = :position, reached = :reached,
                                                    items = items + :items,
                                                    accepted = accepted + :items,
                                                    problem = NULL, state = :state,
                                                    changed_at = now(),
                                                    ended_at = CASE WHEN :done THEN now() END
                                                WHERE id = :id AND position = :was
                                                    AND ended_at IS NULL
                                                """)
                                        .param("position", done ? was.position() : to.position())
                                        .param("reached", time(to.reached()))
                                        .param("items", items)
                                        .param("state", done ? "done" : "running")
                                        .param("done", done)
                                        .param("id", was.id())
                                        .param("was", was.position())
                                        .update()
                                == 1);
    }

    @Override
    public void stumble(SourceBackfill backfill, String problem, int items) {
        database.write(
                "keep why a backfill does not go on",
                () ->
                        database.sql(
                                        """
                                        UPDATE source_backfill
                                        SET problem = :problem, items = items + :items,
                                            changed_at = now()
                                        WHERE id = :id AND ended_at IS NULL
                                        """)
                                .param("problem", problem)
                                .param("items", items)
                                .param("id", backfill.id())
                                .update());
    }

    private static SourceBackfill backfill(ResultSet row) throws SQLException {
        return new SourceBackfill(
                Columns.uuid(row, "id"),
                row.getString("source"),
                Columns.time(row, "period_from"),
                Columns.time(row, "period_to"),
                SourceBackfill.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("position"),
                Columns.time(row, "reached"),
                row.getLong("items"),
                row.getLong("accepted"),
                row.getString("problem"),
                Columns.time(row, "requested_at"),
                Columns.time(row, "changed_at"),
                Columns.timeOrNull(row, "ended_at"));
    }

    private static OffsetDateTime time(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static UUID key(String source) {
        return NameUuid.of("source", source);
    }
}
