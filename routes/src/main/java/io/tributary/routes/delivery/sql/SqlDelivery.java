package io.tributary.routes.delivery.sql;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.failure.TributaryException;
import io.tributary.mappings.sql.SqlMapping;
import io.tributary.mappings.sql.SqlMappingFile;
import io.tributary.routes.delivery.MappingFileOfTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.Body;

/** The step of the SQL Kamelet. Thread-safe. */
public final class SqlDelivery {

    private static final int NETWORK_SPARE_MILLIS = 10_000;

    private final DataSource database;
    private final MappingFileOfTarget<SqlMapping> mapping;
    private final int timeoutSeconds;

    /**
     * @param database gives connections that do not commit by themselves
     * @param mappingFile path of the mapping file, or {@code packaged}
     * @param timeoutSeconds for one statement
     */
    public SqlDelivery(DataSource database, String mappingFile, int timeoutSeconds) {
        this.database = database;
        this.timeoutSeconds = timeoutSeconds;
        this.mapping =
                new MappingFileOfTarget<>(
                        mappingFile,
                        () -> new SqlMapping(SqlMappingFile.packaged()),
                        yaml -> new SqlMapping(SqlMappingFile.parse(yaml)));
    }

    /**
     * Writes the delivery in one transaction.
     *
     * @throws TributaryException if nothing of it could be written
     */
    public List<DeliveryResult> write(@Body CustomerDelivery delivery) {
        SqlMapping known = mapping.get();
        try (Connection connection = connect()) {
            connection.setNetworkTimeout(
                    Runnable::run, timeoutSeconds * 1_000 + NETWORK_SPARE_MILLIS);
            return new SqlTransaction(connection, known.file(), timeoutSeconds)
                    .write(delivery, known.map(delivery));
        } catch (SQLException e) {
            if (SqlRefusal.isBusy(e)) {
                return again(delivery, "rows are locked, SQLSTATE " + SqlRefusal.state(e));
            }
            throw SqlRefusal.unavailable(e);
        }
    }

    /** When to try again is as the target's policy has it. */
    private static List<DeliveryResult> again(CustomerDelivery delivery, String reason) {
        return delivery.interactions().stream()
                .map(view -> DeliveryResult.retry(view.id(), reason, Instant.EPOCH))
                .toList();
    }

    private Connection connect() throws SQLException {
        try {
            return database.getConnection();
        } catch (RuntimeException e) {
            // The pool cannot be made; its message quotes the URL, which may hold a password.
            throw new TransientFailure(
                    "there is no driver for the database's URL; check the URL, and the drivers"
                            + " beside the hub",
                    null,
                    MappingFileOfTarget.MISCONFIGURED);
        }
    }
}
