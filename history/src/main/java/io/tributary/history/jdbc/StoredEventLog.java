package io.tributary.history.jdbc;

import io.tributary.history.events.EventLog;
import io.tributary.history.events.HistoryEvent;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.InteractionView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The event log, which the recorder fills: see {@link WriterLock} for its order. */
final class StoredEventLog implements EventLog {

    private final Database database;
    private final InteractionReads interactions;

    StoredEventLog(Database database) {
        this.database = database;
        this.interactions = new InteractionReads(database);
    }

    @Override
    public List<HistoryEvent> after(long sequence, int limit) {
        return database.read(
                "read the event log", () -> withInteractions(rowsAfter(sequence, limit)));
    }

    private List<HistoryEvent> rowsAfter(long sequence, int limit) {
        return database.sql(
                        """
                        SELECT * FROM history_event
                        WHERE sequence > :sequence
                        ORDER BY sequence
                        LIMIT :limit
                        """)
                .param("sequence", sequence)
                .param("limit", limit)
                .query(StoredEventLog::event)
                .list();
    }

    /** An interaction is told as it is now; one withdrawn since, as withdrawn. */
    private List<HistoryEvent> withInteractions(List<HistoryEvent> events) {
        List<UUID> recorded =
                events.stream()
                        .filter(StoredEventLog::isRecorded)
                        .map(event -> UUID.fromString(event.subject()))
                        .toList();
        Map<String, InteractionView> views =
                interactions.allByIds(recorded).stream()
                        .collect(Collectors.toMap(view -> view.id().toString(), view -> view));
        return events.stream()
                .map(event -> isRecorded(event) ? told(event, views.get(event.subject())) : event)
                .toList();
    }

    private static boolean isRecorded(HistoryEvent event) {
        return event.type().equals(EventWriter.RECORDED);
    }

    private static HistoryEvent told(HistoryEvent event, @Nullable InteractionView view) {
        if (view == null) {
            return told(
                    event, EventWriter.WITHDRAWN, null, JsonText.of(Map.of("id", event.subject())));
        }
        if (view.interaction().deleted()) {
            String details = EventWriter.withdrawnDetails(view.interaction());
            return told(event, EventWriter.WITHDRAWN, null, details);
        }
        return told(event, event.type(), view.customerId(), JsonText.of(view));
    }

    private static HistoryEvent told(
            HistoryEvent event, String type, @Nullable CustomerId customer, String details) {
        return new HistoryEvent(
                event.sequence(),
                type,
                event.subject(),
                customer == null ? null : customer.toString(),
                event.at(),
                details);
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
