package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.suggestion.Suggestion;
import io.tributary.history.suggestion.Suggestions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads suggestions; those that became one customer, or were rejected, are left out. */
final class StoredSuggestions implements Suggestions {

    private record Placed(long place, Suggestion suggestion) {}

    private static final int MOST_ABOUT_ONE = 50;

    /** Before the numbers of pages: what a cursor of another list does not begin with. */
    private static final String CURSOR = "place-";

    private final Database database;

    StoredSuggestions(Database database) {
        this.database = database;
    }

    @Override
    public Page<Suggestion> open(PageRequest page) {
        long after = after(page.cursor());
        List<Placed> found =
                database.read("read suggestions", () -> find(null, after, page.limit() + 1));
        boolean more = found.size() > page.limit();
        List<Placed> shown = more ? found.subList(0, page.limit()) : found;
        return new Page<>(
                shown.stream().map(Placed::suggestion).toList(),
                more ? CURSOR + shown.get(shown.size() - 1).place() : null);
    }

    @Override
    public List<Suggestion> about(CustomerId customer) {
        return database
                .read("read suggestions", () -> find(customer.value(), 0, MOST_ABOUT_ONE))
                .stream()
                .map(Placed::suggestion)
                .toList();
    }

    private static long after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches(CURSOR + "\\d{1,18}")) {
            throw new IllegalArgumentException("the cursor is not one that this list gave");
        }
        return Long.parseLong(cursor.substring(CURSOR.length()));
    }

    private List<Placed> find(@Nullable UUID about, long after, int most) {
        return database.sql(
                        """
                        WITH asked AS (
                            SELECT d.id FROM identifier d
                            WHERE CAST(:about AS uuid) IS NOT NULL
                              AND d.customer_id = (SELECT a.customer_id FROM identifier a
                                                   WHERE a.id = CAST(:about AS uuid))
                        )
                        SELECT s.*, l.type AS left_type, l.scope AS left_scope,
                               l.value AS left_value, l.customer_id AS left_customer,
                               lc.name AS left_name, r.type AS right_type, r.scope AS right_scope,
                               r.value AS right_value, r.customer_id AS right_customer,
                               rc.name AS right_name
                        FROM suggestion s
                        JOIN identifier l ON l.id = s.left_id
                        JOIN identifier r ON r.id = s.right_id
                        JOIN customer lc ON lc.id = l.customer_id
                        JOIN customer rc ON rc.id = r.customer_id
                        WHERE s.place > :after AND l.customer_id <> r.customer_id
                          AND (CAST(:about AS uuid) IS NULL
                               OR s.left_id IN (SELECT id FROM asked)
                               OR s.right_id IN (SELECT id FROM asked))
                          AND NOT EXISTS (
                              SELECT FROM decision x
                              JOIN identifier a ON a.id = x.left_id
                              JOIN identifier b ON b.id = x.right_id
                              WHERE x.kind = 'never' AND x.revoked_at IS NULL
                                AND least(a.customer_id, b.customer_id)
                                    = least(l.customer_id, r.customer_id)
                                AND greatest(a.customer_id, b.customer_id)
                                    = greatest(l.customer_id, r.customer_id))
                        ORDER BY s.place LIMIT :most
                        """)
                .param("about", about)
                .param("after", after)
                .param("most", (long) most)
                .query((row, number) -> new Placed(row.getLong("place"), read(row)))
                .list();
    }

    private static Suggestion read(ResultSet row) throws SQLException {
        return new Suggestion(
                new CustomerId(Columns.uuid(row, "left_customer")),
                row.getString("left_name"),
                identifier(row, "left_"),
                new CustomerId(Columns.uuid(row, "right_customer")),
                row.getString("right_name"),
                identifier(row, "right_"),
                row.getString("origin"),
                row.getObject("score", Double.class),
                row.getString("reason"),
                JsonText.fields(row.getString("fields")));
    }

    private static Identifier identifier(ResultSet row, String prefix) throws SQLException {
        IdentifierKey key = IdentifierRow.key(row, prefix);
        return new Identifier(
                key.type(),
                key.scope().isEmpty() ? null : key.scope(),
                key.value(),
                null,
                Proof.STATED);
    }
}
