package io.tributary.routes.legacy;

import io.tributary.history.jdbc.StoredSourcePositions;
import io.tributary.history.position.SourcePositions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Kamailio's own tables, as Debian ships them, with the columns that say whose calls are; and the
 * positions of the hub. Kamailio and the hub's reader have to give their passwords.
 */
final class CallTable implements AutoCloseable {

    static final String READER = "reader";
    static final String READER_PASSWORD = "p&ss+%41)w/rd";

    private static final String WRITER_PASSWORD = "Kamailio-1";
    private static final Path SCHEMA = Path.of("/usr/share/kamailio/postgres");

    private final EmbeddedPostgres postgres;

    private CallTable(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static CallTable create() throws Exception {
        CallTable table = new CallTable(EmbeddedPostgres.start());
        table.makeTables();
        table.askForPasswords();
        return table;
    }

    /** As Kamailio writes it. */
    String urlOfWriter() {
        return "postgres://kamailio:%s@127.0.0.1:%d/postgres"
                .formatted(WRITER_PASSWORD, postgres.getPort());
    }

    /** For JDBC. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort());
    }

    SourcePositions positions() {
        return StoredSourcePositions.on(postgres.getPostgresDatabase());
    }

    private void makeTables() throws SQLException, IOException {
        run(Files.readString(SCHEMA.resolve("standard-create.sql")));
        run(Files.readString(SCHEMA.resolve("acc-create.sql")));
        for (String column :
                new String[] {
                    "call_id", "caller", "caller_name", "callee", "sip_code", "sip_reason"
                }) {
            run("ALTER TABLE acc_cdrs ADD COLUMN " + column + " varchar(255)");
        }
        try (InputStream positions =
                SourcePositions.class.getResourceAsStream(
                        "/db/migration/V019__source_position.sql")) {
            run(new String(positions.readAllBytes(), StandardCharsets.UTF_8));
        }
        run("CREATE ROLE kamailio LOGIN PASSWORD '" + WRITER_PASSWORD + "'");
        run("GRANT SELECT, INSERT ON version, acc, acc_cdrs, missed_calls TO kamailio");
        run("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO kamailio");
        run("CREATE ROLE " + READER + " LOGIN PASSWORD '" + READER_PASSWORD + "'");
        run("GRANT SELECT ON acc_cdrs TO " + READER);
    }

    /** The embedded one trusts everybody on the machine. */
    private void askForPasswords() throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            Path rules;
            try (ResultSet shown = statement.executeQuery("SHOW hba_file")) {
                shown.next();
                rules = Path.of(shown.getString(1));
            }
            Files.writeString(
                    rules,
                    "host all kamailio,%s all scram-sha-256\n".formatted(READER)
                            + Files.readString(rules));
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
