package io.tributary.history.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which partitions there are. */
final class PartitionCatalogue {

    private final Database database;

    PartitionCatalogue(Database database) {
        this.database = database;
    }

    /** Oldest first; without the default. */
    List<PartitionSpan> spans(PartitionedTable table) {
        return database.sql(
                        """
                        SELECT b.name, b.bound LIKE 'FOR VALUES FROM (MINVALUE)%' AS first,
                               CAST(substring(b.bound FROM 'FROM \\(''([^'']+)''\\)')
                                    AS timestamptz) AS since,
                               CAST(substring(b.bound FROM 'TO \\(''([^'']+)''\\)')
                                    AS timestamptz) AS until
                        FROM (SELECT c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bound
                              FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                              WHERE i.inhparent = CAST(:table AS regclass)) b
                        WHERE b.bound <> 'DEFAULT'
                        ORDER BY until
                        """)
                .param("table", table.name())
                .query(PartitionCatalogue::span)
                .list();
    }

    private static PartitionSpan span(ResultSet row, int number) throws SQLException {
        Instant from = row.getBoolean("first") ? Instant.MIN : Columns.time(row, "since");
        return new PartitionSpan(row.getString("name"), from, Columns.time(row, "until"));
    }

    /** The time of the first row that has no partition of its own. */
    Optional<Instant> firstInDefault(PartitionedTable table) {
        return database.sql(
                        "SELECT min(%s) AS first FROM %s"
                                .formatted(table.time(), table.defaultName()))
                .query((row, number) -> Optional.ofNullable(Columns.timeOrNull(row, "first")))
                .single();
    }

    Instant now() {
        return database.sql("SELECT clock_timestamp() AS now")
                .query((row, number) -> Columns.time(row, "now"))
                .single();
    }
}
