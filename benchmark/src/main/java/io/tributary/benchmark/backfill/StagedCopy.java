package io.tributary.benchmark.backfill;

import io.tributary.benchmark.contender.Event;
import io.tributary.benchmark.contender.EventTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What can be reached without rules: each line is parsed, copied into a temporary table, and from
 * there into the table with five indexes, 10,000 rows a transaction, by one connection. A process
 * of its own, as the hub's command is.
 */
public final class StagedCopy {

    private static final int ROWS = 10_000;
    private static final String STAGE =
            "CREATE TEMPORARY TABLE stage (LIKE event) ON COMMIT DELETE ROWS";
    private static final String UPSERT =
            """
            INSERT INTO event SELECT DISTINCT ON (source, source_event_id) * FROM stage
            ORDER BY source, source_event_id
            ON CONFLICT (source, source_event_id) DO NOTHING
            """;

    private StagedCopy() {}

    /**
     * @param args database, file
     */
    public static void main(String[] args) throws SQLException, IOException {
        EventTable.create(args[0], "");
        try (Connection connection = DriverManager.getConnection(args[0]);
                Statement statement = connection.createStatement();
                BufferedReader lines = Files.newBufferedReader(Path.of(args[1]))) {
            connection.setAutoCommit(false);
            statement.execute(STAGE);
            while (copy(connection, lines)) {
                statement.execute(UPSERT);
                connection.commit();
            }
        }
    }

    /** False if there was nothing left. */
    private static boolean copy(Connection connection, BufferedReader lines)
            throws SQLException, IOException {
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY stage FROM STDIN");
        int rows = 0;
        while (rows < ROWS) {
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            byte[] row = row(Event.parse(line.getBytes(StandardCharsets.UTF_8)));
            copy.writeToCopy(row, 0, row.length);
            rows++;
        }
        copy.endCopy();
        return rows > 0;
    }

    private static byte[] row(Event event) {
        return String.join(
                        "\t",
                        event.key().toString(),
                        "whatsapp/main",
                        event.id(),
                        hash("customer", event),
                        hash("conversation", event),
                        "messaging",
                        "inbound",
                        event.occurredAt().toString(),
                        escaped(EventTable.subject(event.text())),
                        escaped(event.text()),
                        escaped(event.payload()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String what, Event event) {
        UUID hash = Event.hash(what + event.sender());
        return hash.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
