package io.tributary.history.jdbc;

import io.tributary.history.intake.Positions;
import java.util.UUID;
import javax.sql.DataSource;

/** How far backfills have come, kept with the history that they fill. */
public final class StoredPositions implements Positions {

    private final Database database;

    private StoredPositions(Database database) {
        this.database = database;
    }

    /**
     * @param source gives connections that commit by themselves
     */
    public static Positions on(DataSource source) {
        return new StoredPositions(new Database(source));
    }

    @Override
    public long of(UUID input) {
        return database.read(
                "read the position of a backfill",
                () ->
                        database.sql("SELECT pieces FROM backfill_position WHERE input = :input")
                                .param("input", input)
                                .query(Long.class)
                                .optional()
                                .orElse(0L));
    }

    @Override
    public void keep(UUID input, long pieces) {
        database.write(
                "keep the position of a backfill",
                () ->
                        database.sql(
                                        """
                                        INSERT INTO backfill_position (input, pieces, changed_at)
                                        VALUES (:input, :pieces, now())
                                        ON CONFLICT (input) DO UPDATE
                                        SET pieces = excluded.pieces,
                                            changed_at = excluded.changed_at
                                        """)
                                .param("input", input)
                                .param("pieces", pieces)
                                .update());
    }
}
