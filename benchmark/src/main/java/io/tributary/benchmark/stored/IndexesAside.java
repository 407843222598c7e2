package io.tributary.benchmark.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes and keys that are dropped, and made again when the tables are full: that is far faster.
 * Those of tables with partitions stay, since they belong together in ways that a definition does
 * not tell.
 */
final class IndexesAside {

    private static final String KEYS =
            """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
                          pg_get_constraintdef(k.oid))
            FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
            WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u')
              AND t.relkind = 'r' AND NOT t.relispartition
            """;

    private static final String INDEXES =
            """
            SELECT format('DROP INDEX %I', indexname), indexdef
            FROM pg_indexes i
            JOIN pg_class t ON t.relnamespace = 'public'::regnamespace AND t.relname = i.tablename
            WHERE schemaname = 'public' AND t.relkind = 'r' AND NOT t.relispartition
              AND NOT EXISTS (SELECT FROM pg_constraint c
                              WHERE c.connamespace = 'public'::regnamespace
                                AND c.conname = i.indexname)
            """;

    private final List<String> again = new ArrayList<>();

    private IndexesAside() {}

    /** Drops them all. */
    static IndexesAside of(Statement statement) throws SQLException {
        IndexesAside aside = new IndexesAside();
        List<String> drops = new ArrayList<>();
        for (String query : List.of(KEYS, INDEXES)) {
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    drops.add(row.getString(1));
                    aside.again.add(row.getString(2));
                }
            }
        }
        for (String each : drops) {
            statement.execute(each);
        }
        return aside;
    }

    void putBack(Statement statement) throws SQLException {
        for (String each : again) {
            statement.execute(each);
        }
    }
}
