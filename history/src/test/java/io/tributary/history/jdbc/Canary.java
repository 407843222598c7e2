package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for words in every row of every table, as text and as bytes. */
final class Canary {

    private final JdbcTemplate sql;

    Canary(DataSource source) {
        sql = new JdbcTemplate(source);
    }

    /** By table, how many rows have one of the words in them, in upper or lower case. */
    Map<String, Long> seek(String... words) {
        Map<String, Long> found = new TreeMap<>();
        for (String table : tables()) {
            long rows =
                    rows(table).stream()
                            .map(row -> row.toLowerCase(Locale.ROOT))
                            .filter(row -> hasOneOf(row, words))
                            .count();
            if (rows > 0) {
                found.put(table, rows);
            }
        }
        return found;
    }

    private List<String> tables() {
        List<String> tables =
                sql.queryForList(
                        """
                        SELECT quote_ident(table_name) FROM information_schema.tables
                        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
                        """,
                        String.class);
        assertThat(tables).contains("interaction", "raw_event", "history_event", "erasure");
        return tables;
    }

    private List<String> rows(String table) {
        return sql.queryForList("SELECT to_jsonb(t)::text FROM " + table + " t", String.class);
    }

    private static boolean hasOneOf(String row, String... words) {
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (row.contains(lower) || row.contains(hex(word)) || row.contains(hex(lower))) {
                return true;
            }
        }
        return false;
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }
}
