package io.tributary.routes.delivery.sql;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.InteractionView;
import io.tributary.mappings.sql.SqlMappingFile;
import io.tributary.mappings.sql.SqlRow;
import io.tributary.mappings.sql.SqlWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a delivery in one transaction. Only if the database refuses some of the data it is written
 * again, with a savepoint for each interaction, so that what is refused is known and the rest is
 * kept.
 */
final class SqlTransaction {

    private final Connection connection;
    private final int timeoutSeconds;
    private final SqlWriter writer;

    SqlTransaction(Connection connection, SqlMappingFile file, int timeoutSeconds) {
        this.connection = connection;
        this.timeoutSeconds = timeoutSeconds;
        this.writer = new SqlWriter(connection, file, timeoutSeconds);
    }

    /**
     * @throws SQLException if nothing was written, for a reason that is not the data's
     */
    List<DeliveryResult> write(CustomerDelivery delivery, SqlWork work) throws SQLException {
        try {
            writer.writeCustomer(work);
            writer.deleteInteractions(work.deleted());
            writer.writeInteractions(work.written().values());
            connection.commit();
            return results(delivery, work.rejected());
        } catch (SQLException e) {
            if (!SqlRefusal.isOfData(e)) {
                throw e;
            }
            connection.rollback();
            return writeOneByOne(delivery, work);
        }
    }

    private List<DeliveryResult> writeOneByOne(CustomerDelivery delivery, SqlWork work)
            throws SQLException {
        Map<InteractionId, String> refused = new LinkedHashMap<>(work.rejected());
        try {
            writer.writeCustomer(work);
            writer.deleteInteractions(work.deleted());
        } catch (SQLException e) {
            return refuseAll(delivery, e, List.of(work.customer()), "customer: ");
        }
        for (Map.Entry<InteractionId, SqlRow> each : work.written().entrySet()) {
            Savepoint before = connection.setSavepoint();
            try {
                writer.writeInteractions(List.of(each.getValue()));
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                if (!SqlRefusal.isOfData(e)) {
                    throw e;
                }
                connection.rollback(before);
                refused.put(each.getKey(), told(e, each.getValue()));
            }
        }
        try {
            connection.commit();
        } catch (SQLException e) {
            return refuseAll(delivery, e, List.of(), "at the end of the transaction: ");
        }
        return results(delivery, refused);
    }

    private List<DeliveryResult> refuseAll(
            CustomerDelivery delivery, SQLException e, List<SqlRow> rows, String of)
            throws SQLException {
        if (!SqlRefusal.isOfData(e)) {
            throw e;
        }
        connection.rollback();
        String reason = rows.isEmpty() ? SqlRefusal.told(e) : told(e, rows.get(0));
        return delivery.interactions().stream()
                .map(view -> DeliveryResult.parked(view.id(), of + reason))
                .toList();
    }

    private static List<DeliveryResult> results(
            CustomerDelivery delivery, Map<InteractionId, String> refused) {
        List<DeliveryResult> results = new ArrayList<>();
        for (InteractionView view : delivery.interactions()) {
            String reason = refused.get(view.id());
            results.add(
                    reason == null
                            ? DeliveryResult.delivered(view.id(), view.id().toString())
                            : DeliveryResult.parked(view.id(), reason));
        }
        return results;
    }

    /** A database says that a text is too long, but not which. */
    private String told(SQLException e, SqlRow row) throws SQLException {
        if (!SqlRefusal.state(e).equals(SqlRefusal.TOO_LONG)) {
            return SqlRefusal.told(e);
        }
        List<String> tooLong = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SqlText.shape(row.table()))) {
            query.setQueryTimeout(timeoutSeconds);
            ResultSetMetaData shape = query.executeQuery().getMetaData();
            for (int i = 0; i < row.values().size(); i++) {
                int width = shape.getPrecision(i + 1);
                if (row.values().get(i) instanceof String text
                        && width > 0
                        && text.codePointCount(0, text.length()) > width) {
                    tooLong.add(row.table().columns().get(i));
                }
            }
        }
        return SqlRefusal.told(e) + " too long for " + row.table().name() + " " + tooLong;
    }
}
