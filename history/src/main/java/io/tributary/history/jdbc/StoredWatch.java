package io.tributary.history.jdbc;

import io.tributary.history.watch.HistoryWatch;
import io.tributary.history.watch.Owed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Looks at the indexes of what is open, and at the two ends of the event log. */
public final class StoredWatch implements HistoryWatch {

    private final Database database;

    private StoredWatch(Database database) {
        this.database = database;
    }

    /**
     * @param source gives connections that commit by themselves
     */
    public static HistoryWatch on(DataSource source) {
        return new StoredWatch(new Database(source));
    }

    @Override
    public List<Owed> owed() {
        return database.read("read what targets are owed", this::countOwed);
    }

    private List<Owed> countOwed() {
        return database.sql(
                        """
                        SELECT t.name,
                               (SELECT count(*) FROM (
                                    SELECT FROM delivery v
                                    WHERE v.target = t.name AND v.state = 'pending'
                                    LIMIT :most) p) AS pending,
                               (SELECT count(*) FROM (
                                    SELECT FROM delivery v
                                    WHERE v.target = t.name AND v.state = 'parked'
                                    LIMIT :most) p) AS parked,
                               (SELECT min(v.owed_since) FROM delivery v
                                WHERE v.target = t.name AND v.state = 'pending') AS since
                        FROM target t
                        """)
                .param("most", Owed.MOST)
                .query(
                        (row, number) ->
                                new Owed(
                                        row.getString("name"),
                                        row.getLong("pending"),
                                        row.getLong("parked"),
                                        Columns.timeOrNull(row, "since")))
                .list();
    }

    @Override
    public Map<String, Long> unread() {
        return database.read("read how far readers are", this::countUnread);
    }

    private Map<String, Long> countUnread() {
        Map<String, Long> unread = new HashMap<>();
        database.sql(
                        """
                        SELECT name, greatest(0, l.sequence - r.sequence) AS unread
                        FROM event_reader r
                        CROSS JOIN (SELECT coalesce(max(sequence), 0) AS sequence
                                    FROM history_event) l
                        """)
                .query(
                        row -> {
                            unread.put(row.getString("name"), row.getLong("unread"));
                        });
        return unread;
    }
}
