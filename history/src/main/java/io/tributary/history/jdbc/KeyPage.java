package io.tributary.history.jdbc;

import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A page of keys, to be filled. Statements that find keys answer {@code id} and {@code at}, newest
 * first, beginning behind {@code :at} and {@code :id}, at most {@code :most}.
 */
record KeyPage(List<UUID> keys, @org.jspecify.annotations.Nullable String next) {

    static KeyPage find(StatementSpec statement, PageRequest page) {
        Cursor from = Cursor.of(page);
        List<Cursor> found =
                statement
                        .param("at", from.sqlTime())
                        .param("id", from.id())
                        .param("most", page.limit() + 1)
                        .query(
                                (row, number) ->
                                        new Cursor(
                                                Columns.time(row, "at"), Columns.uuid(row, "id")))
                        .list();
        boolean more = found.size() > page.limit();
        List<Cursor> shown = more ? found.subList(0, page.limit()) : found;
        return new KeyPage(
                shown.stream().map(Cursor::id).toList(),
                more ? shown.get(shown.size() - 1).text() : null);
    }

    <T> Page<T> fill(Map<UUID, T> items) {
        return new Page<>(keys.stream().map(items::get).filter(Objects::nonNull).toList(), next);
    }

    static <T> Map<UUID, T> index(List<T> items, Function<T, UUID> key) {
        return items.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
