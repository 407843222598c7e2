package io.tributary.routes.targets;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real PostgreSQL with the tables of {@code deploy/sql/history.sql}. */
final class Warehouse implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    Warehouse() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?connectTimeout=10";
    }

    void makeTables() throws SQLException, IOException {
        run("DROP TABLE IF EXISTS tributary_interaction, tributary_matter, tributary_customer");
        run(Files.readString(Path.of("../deploy/sql/history.sql")));
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Rows with the values of their columns, as texts, joined by {@code |}. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    /** Of each interaction whose it is and what it says. */
    Map<String, String> interactions() throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (String row : rows("SELECT id, customer_id, body FROM tributary_interaction")) {
            String[] values = row.split("\\|", 2);
            all.put(values[0], values[1]);
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
