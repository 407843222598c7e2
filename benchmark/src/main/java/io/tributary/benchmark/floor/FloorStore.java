package io.tributary.benchmark.floor;

import io.tributary.benchmark.contender.Event;
import io.tributary.benchmark.contender.EventTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who wrote, in which conversation, and what: three statements a batch. For one thread. */
final class FloorStore {

    private static final String MORE =
            """
            CREATE TABLE customer (id uuid PRIMARY KEY, identifier text NOT NULL UNIQUE);
            CREATE TABLE conversation (id uuid PRIMARY KEY, customer_id uuid NOT NULL,
                last_at timestamptz NOT NULL, events bigint NOT NULL);
            """;
    private static final String CUSTOMERS =
            """
            INSERT INTO customer (id, identifier) SELECT * FROM unnest(?::uuid[], ?::text[])
            ON CONFLICT (identifier) DO UPDATE SET identifier = excluded.identifier
            RETURNING identifier, id
            """;
    private static final String EVENTS =
            """
            INSERT INTO event (id, source, source_event_id, customer_id, conversation_id, channel,
                direction, occurred_at, subject, body, payload)
            SELECT id, 'whatsapp/main', event, customer, conversation, 'messaging', 'inbound', at,
                subject, body, payload
            FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[],
                ?::text[], ?::jsonb[])
                AS new (id, event, customer, conversation, at, subject, body, payload)
            ON CONFLICT (source, source_event_id) DO NOTHING
            RETURNING conversation_id, customer_id, occurred_at
            """;
    private static final String STORE =
            "WITH stored AS ("
                    + EVENTS
                    + """
                    )
                    INSERT INTO conversation AS old (id, customer_id, last_at, events)
                    SELECT conversation_id, customer_id, max(occurred_at), count(*) FROM stored
                    GROUP BY conversation_id, customer_id ORDER BY conversation_id
                    ON CONFLICT (id) DO UPDATE SET events = old.events + excluded.events,
                        last_at = greatest(old.last_at, excluded.last_at)
                    """;
    private static final int CACHED = 100_000;

    private final Connection connection;
    private final Map<String, UUID> customers =
            new LinkedHashMap<>(CACHED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, UUID> eldest) {
                    return size() > CACHED;
                }
            };

    FloorStore(String jdbcUrl) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl);
        connection.setAutoCommit(false);
    }

    static void create(String jdbcUrl) throws SQLException {
        EventTable.create(jdbcUrl, MORE);
    }

    /** One transaction, made again if it met the other consumer's in a deadlock. */
    void store(List<Event> batch) throws SQLException {
        List<Event> sorted = new ArrayList<>(batch);
        // Two batches with the same events in another order would wait for each other.
        sorted.sort(Comparator.comparing(Event::id));
        while (true) {
            try {
                write(STORE, sorted, identify(sorted));
                connection.commit();
                return;
            } catch (SQLException e) {
                connection.rollback();
                customers.clear();
                if (!"40P01".equals(e.getSQLState()) && !"40001".equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /** The rows alone, in one transaction, without who is who. */
    void insert(List<Event> batch) throws SQLException {
        Map<String, UUID> hashes = new HashMap<>();
        batch.forEach(event -> hashes.put(event.sender(), Event.hash(event.sender())));
        write(EVENTS, batch, hashes);
        connection.commit();
    }

    private Map<String, UUID> identify(List<Event> batch) throws SQLException {
        Map<String, UUID> known = new HashMap<>();
        batch.forEach(event -> known.computeIfAbsent(event.sender(), customers::get));
        String[] missing =
                batch.stream()
                        .map(Event::sender)
                        .filter(sender -> !known.containsKey(sender))
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        if (missing.length > 0) {
            known.putAll(insert(missing));
            customers.putAll(known);
        }
        return known;
    }

    private Map<String, UUID> insert(String[] senders) throws SQLException {
        UUID[] ids = new UUID[senders.length];
        for (int n = 0; n < ids.length; n++) {
            ids[n] = Event.hash(senders[n]);
        }
        Map<String, UUID> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(CUSTOMERS)) {
            array(statement, 1, "uuid", ids);
            array(statement, 2, "text", senders);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
        }
        return found;
    }

    private void write(String sql, List<Event> batch, Map<String, UUID> known) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            array(statement, 1, "uuid", batch.stream().map(Event::key).toArray());
            array(statement, 2, "text", batch.stream().map(Event::id).toArray());
            array(
                    statement,
                    3,
                    "uuid",
                    batch.stream().map(each -> known.get(each.sender())).toArray());
            array(statement, 4, "uuid", batch.stream().map(FloorStore::conversation).toArray());
            array(statement, 5, "timestamptz", batch.stream().map(Event::occurredAt).toArray());
            array(
                    statement,
                    6,
                    "text",
                    batch.stream().map(each -> EventTable.subject(each.text())).toArray());
            array(statement, 7, "text", batch.stream().map(Event::text).toArray());
            array(statement, 8, "jsonb", batch.stream().map(Event::payload).toArray());
            statement.execute();
        }
    }

    private static UUID conversation(Event event) {
        return Event.hash("whatsapp/main " + event.sender());
    }

    private void array(PreparedStatement statement, int place, String type, Object[] values)
            throws SQLException {
        statement.setArray(place, connection.createArrayOf(type, values));
    }
}
