package io.tributary.history.jdbc;

import io.tributary.history.query.SourceRhythm;
import io.tributary.history.query.SourceRhythms;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** In PostgreSQL, a row for each source and hour of five weeks. */
public final class StoredSourceRhythms implements SourceRhythms {

    /** Four weeks are looked back to, from any time of this one. */
    private static final Duration KEPT = Duration.ofDays(36);

    /** Of an hour: a count that is taken later is none of its beginning. */
    private static final Duration BEGINNING = Duration.ofMinutes(10);

    private final Database database;

    private StoredSourceRhythms(Database database) {
        this.database = database;
    }

    /**
     * @param database gives connections that commit by themselves
     */
    public static SourceRhythms on(DataSource database) {
        return new StoredSourceRhythms(new Database(database));
    }

    @Override
    public void note(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (now.isBefore(hour.plus(BEGINNING))) {
            database.write("note what sources have given", () -> noted(hour));
        }
    }

    private int noted(Instant hour) {
        int noted =
                database.sql(
                                """
                                INSERT INTO source_hour (source_key, hour, events)
                                SELECT source_key, :hour, events FROM source_activity
                                ORDER BY source_key
                                ON CONFLICT (source_key, hour) DO NOTHING
                                """)
                        .param("hour", time(hour))
                        .update();
        if (noted > 0) {
            database.sql("DELETE FROM source_hour WHERE hour < :then")
                    .param("then", time(hour.minus(KEPT)))
                    .update();
        }
        return noted;
    }

    @Override
    public Map<String, SourceRhythm> all() {
        return database.read("read the rhythm of sources", this::rhythms);
    }

    private Map<String, SourceRhythm> rhythms() {
        Map<String, Map<Instant, Long>> counts = new HashMap<>();
        database.sql(
                        """
                        SELECT a.source, h.hour, h.events
                        FROM source_hour h JOIN source_activity a USING (source_key)
                        """)
                .query(
                        row -> {
                            counts.computeIfAbsent(
                                            row.getString("source"), source -> new HashMap<>())
                                    .put(Columns.time(row, "hour"), row.getLong("events"));
                        });
        Map<String, SourceRhythm> rhythms = new TreeMap<>();
        counts.forEach((source, hours) -> rhythms.put(source, SourceRhythm.of(hours)));
        return rhythms;
    }

    private static OffsetDateTime time(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
