package io.tributary.history.jdbc;

import io.tributary.history.events.EventLog;
import io.tributary.history.events.HistoryEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The event log, which the recorder fills: see {@link WriterLock} for its order. */
final class StoredEventLog implements EventLog {

    private final Database database;

    StoredEventLog(Database database) {
        this.database = database;
    }

    @Override
    public List<HistoryEvent> after(long sequence, int limit) {
        return database.read(
                "read the event log",
                () ->
                        database.sql(
                                        """
                                        SELECT * FROM history_event
                                        WHERE sequence > :sequence
                                        ORDER BY sequence
                                        LIMIT :limit
                                        """)
                                .param("sequence", sequence)
                                .param("limit", limit)
                                .query(StoredEventLog::event)
                                .list());
    }

    @Override
    public long last() {
        return database.read(
                "read the event log",
                () ->
                        database.sql("SELECT coalesce(max(sequence), 0) FROM history_event")
                                .query(Long.class)
                                .single());
    }

    @Override
    public long position(String reader) {
        return database.read(
                "read the position of a reader of the event log",
                () ->
                        database.sql("SELECT sequence FROM event_reader WHERE name = :name")
                                .param("name", SqlText.safe(reader))
                                .query(Long.class)
                                .optional()
                                .orElse(0L));
    }

    @Override
    public void advance(String reader, long sequence) {
        database.write(
                "keep the position of a reader of the event log",
                () ->
                        database.sql(
                                        """
                                        INSERT INTO event_reader AS r (name, sequence)
                                        VALUES (:name, :sequence)
                                        ON CONFLICT (name) DO UPDATE
                                        SET sequence = greatest(r.sequence, excluded.sequence)
                                        """)
                                .param("name", SqlText.safe(reader))
                                .param("sequence", sequence)
                                .update());
    }

    private static HistoryEvent event(ResultSet row, int number) throws SQLException {
        return new HistoryEvent(
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("customer"),
                Columns.time(row, "at"),
                row.getString("details"));
    }
}
