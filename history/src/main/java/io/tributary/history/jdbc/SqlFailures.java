package io.tributary.history.jdbc;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.failure.TributaryException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Tells whether another try may succeed. What PostgreSQL says may quote the data ({@code Key
 * (value)=...}), so its words and the exception that carries them stay at debug level.
 */
final class SqlFailures {

    private static final Logger LOG = LoggerFactory.getLogger(SqlFailures.class);

    /**
     * Classes of appendix A of the PostgreSQL manual: connection, rolled back (deadlock),
     * resources, busy or cancelled, operator intervention, system error.
     */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** After a fail-over the old primary is read-only until connections are made anew. */
    private static final String READ_ONLY = "25006";

    private SqlFailures() {}

    static TributaryException translate(String what, Throwable failure) {
        LOG.debug("Could not {}", what, failure);
        SQLException cause = sqlCause(failure);
        String state = cause == null ? null : cause.getSQLState();
        if (isTransient(failure, cause, state)) {
            return new TransientFailure(
                    "Could not " + what + ": the database is away or busy" + code(state), null);
        }
        return new PermanentFailure(
                "Could not " + what + ": the database refuses it" + code(state) + place(cause),
                null);
    }

    private static boolean isTransient(
            Throwable failure, @Nullable SQLException cause, @Nullable String state) {
        if (state != null && state.length() == 5) {
            return TRANSIENT_CLASSES.contains(state.substring(0, 2)) || state.equals(READ_ONLY);
        }
        return cause instanceof SQLTransientException
                || isOfThePool(cause)
                || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionTimedOutException;
    }

    /** A connection that broke gets closed, and its rollback then fails with nothing but that. */
    private static boolean isOfThePool(@Nullable SQLException cause) {
        return cause != null && !(cause instanceof PSQLException);
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        @Nullable SQLException found = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
                found = sql;
            }
        }
        return found;
    }

    private static String code(@Nullable String state) {
        return state == null ? "" : " (SQLSTATE " + state + ")";
    }

    /** The table and constraint, which name no data. */
    private static String place(@Nullable SQLException cause) {
        ServerErrorMessage server =
                cause instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        if (server == null || server.getTable() == null) {
            return "";
        }
        return server.getConstraint() == null
                ? " in table " + server.getTable()
                : " in table " + server.getTable() + ", constraint " + server.getConstraint();
    }
}
