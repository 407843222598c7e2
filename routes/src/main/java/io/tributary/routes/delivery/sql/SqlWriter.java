package io.tributary.routes.delivery.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.interaction.InteractionId;
import io.tributary.mappings.sql.SqlMappingFile;
import io.tributary.mappings.sql.SqlRow;
import io.tributary.mappings.sql.SqlTable;
import io.tributary.mappings.sql.SqlWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows within the transaction of a connection, a batch for each statement. */
final class SqlWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final SqlMappingFile file;
    private final int timeoutSeconds;

    SqlWriter(Connection connection, SqlMappingFile file, int timeoutSeconds) {
        this.connection = connection;
        this.file = file;
        this.timeoutSeconds = timeoutSeconds;
    }

    /** The customer, who they were before, and their matters: what interactions point to. */
    void writeCustomer(SqlWork work) throws SQLException {
        SqlTable table = file.customers();
        if (work.forgotten() && work.written().isEmpty()) {
            batch(SqlText.update(table, false), List.of(keyLast(work.customer())));
        } else {
            write(table, List.of(work.customer()), !work.forgotten());
        }
        if (table.mergedInto() != null) {
            List<List<@Nullable Object>> merged = new ArrayList<>();
            work.merged().forEach(each -> merged.add(List.of(work.customer().key(), each)));
            batch(SqlText.merge(table), merged);
        }
        SqlTable matters = file.matters();
        if (matters != null) {
            write(matters, work.matters(), false);
        }
    }

    void writeInteractions(Collection<SqlRow> rows) throws SQLException {
        write(file.interactions(), List.copyOf(rows), false);
    }

    /** What is not there is gone as it should be. */
    void deleteInteractions(Collection<InteractionId> ids) throws SQLException {
        List<List<@Nullable Object>> keys = new ArrayList<>();
        ids.forEach(id -> keys.add(List.of(id.toString())));
        batch(SqlText.delete(file.interactions()), keys);
    }

    private void write(SqlTable table, List<SqlRow> rows, boolean keeps) throws SQLException {
        if (file.upserts()) {
            batch(SqlText.upsert(table, keeps), rows.stream().map(SqlWriter::keyFirst).toList());
            return;
        }
        int[] updated =
                batch(SqlText.update(table, keeps), rows.stream().map(SqlWriter::keyLast).toList());
        List<List<@Nullable Object>> missing = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == Statement.SUCCESS_NO_INFO) {
                throw new SQLFeatureNotSupportedException(
                        "the driver does not tell how many rows of a batch it updated", "0A000");
            }
            if (updated[i] == 0) {
                missing.add(keyFirst(rows.get(i)));
            }
        }
        batch(SqlText.insert(table), missing);
    }

    private static List<@Nullable Object> keyFirst(SqlRow row) {
        List<@Nullable Object> values = new ArrayList<>(row.values());
        values.add(0, row.key());
        return values;
    }

    private static List<@Nullable Object> keyLast(SqlRow row) {
        List<@Nullable Object> values = new ArrayList<>(row.values());
        values.add(row.key());
        return values;
    }

    private int[] batch(String sql, List<List<@Nullable Object>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(timeoutSeconds);
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    bind(statement, i + 1, row.get(i));
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant time) {
            statement.setObject(index, time.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Map || value instanceof Collection) {
            statement.setString(index, json(value));
        } else {
            statement.setObject(index, value);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and lists of JSON are JSON", e);
        }
    }
}
