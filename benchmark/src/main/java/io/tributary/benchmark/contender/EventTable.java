package io.tributary.benchmark.contender;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The table that all but the hub write: five indexes, unique by what the platform calls it. */
public final class EventTable {

    /** One row, if it is not there yet. */
    public static final String INSERT =
            """
            INSERT INTO event (id, source, source_event_id, customer_id, conversation_id, channel,
                direction, occurred_at, subject, body, payload)
            VALUES (?, 'whatsapp/main', ?, ?, ?, 'messaging', 'inbound', ?, ?, ?, ?::jsonb)
            ON CONFLICT (source, source_event_id) DO NOTHING
            """;

    private static final String TABLE =
            """
            CREATE TABLE event (
                id uuid PRIMARY KEY,
                source text NOT NULL,
                source_event_id text NOT NULL,
                customer_id uuid NOT NULL,
                conversation_id uuid NOT NULL,
                channel text NOT NULL,
                direction text NOT NULL,
                occurred_at timestamptz NOT NULL,
                subject text,
                body text,
                payload jsonb NOT NULL,
                UNIQUE (source, source_event_id));
            CREATE INDEX ON event (customer_id, occurred_at DESC);
            CREATE INDEX ON event (conversation_id);
            CREATE INDEX ON event (occurred_at);
            """;

    private EventTable() {}

    /** Makes it, and more if need be. */
    public static void create(String jdbcUrl, String more) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE + more);
        }
    }

    /** The first characters of the text. */
    public static String subject(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}
