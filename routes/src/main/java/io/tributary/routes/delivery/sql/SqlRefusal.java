package io.tributary.routes.delivery.sql;

import io.tributary.history.failure.TransientFailure;
import io.tributary.routes.delivery.MappingFileOfTarget;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What it means that a database refuses, by its SQLSTATE (ISO 9075; appendix A of PostgreSQL). */
final class SqlRefusal {

    static final String TOO_LONG = "22001";

    /** Of the data: exceptions, constraints, checks of views, and what triggers raise. */
    private static final Set<String> DATA = Set.of("22", "23", "27", "44", "P0");

    /** Of what was set up: names, rights, logins, statements that the database does not know. */
    private static final Set<String> SETUP = Set.of("0A", "0L", "0P", "28", "3D", "3F", "42");

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String ROLLED_BACK = "40";

    private SqlRefusal() {}

    static boolean isOfData(SQLException e) {
        return DATA.contains(classOf(e));
    }

    /** Somebody else holds a row, or was there first. */
    static boolean isBusy(SQLException e) {
        return classOf(e).equals(ROLLED_BACK) || state(e).equals(LOCK_NOT_AVAILABLE);
    }

    /**
     * Of refused data: the state, and the constraint or column if the driver tells; never the
     * server's words, which quote values.
     */
    static String told(SQLException e) {
        ServerErrorMessage server = server(e);
        String names =
                server == null
                        ? ""
                        : Stream.of(server.getTable(), server.getColumn(), server.getConstraint())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" "));
        return "SQLSTATE " + state(e) + (names.isEmpty() ? "" : " [" + names + "]");
    }

    static TransientFailure unavailable(SQLException e) {
        if (SETUP.contains(classOf(e))) {
            return new TransientFailure(
                    "the database refuses what is set up, SQLSTATE "
                            + state(e)
                            + words(e)
                            + "; check tables, columns, rights and login",
                    null,
                    MappingFileOfTarget.MISCONFIGURED);
        }
        // Without the cause: a driver's message may quote the statement with its values.
        return new TransientFailure("the database is not available, SQLSTATE " + state(e), null);
    }

    static String state(SQLException e) {
        return chain(e).map(SQLException::getSQLState)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("unknown");
    }

    private static String classOf(SQLException e) {
        String state = state(e);
        return state.length() == 5 ? state.substring(0, 2) : "";
    }

    /** Names of tables, columns and users; the statement has no values that could be quoted. */
    private static String words(SQLException e) {
        ServerErrorMessage server = server(e);
        if (server != null) {
            return ": " + server.getMessage();
        }
        return chain(e).filter(each -> !(each instanceof BatchUpdateException))
                .reduce((one, other) -> other)
                .map(
                        each ->
                                ": "
                                        + String.valueOf(each.getMessage())
                                                .lines()
                                                .findFirst()
                                                .orElse(""))
                .orElse("");
    }

    private static @Nullable ServerErrorMessage server(SQLException e) {
        return chain(e).filter(PSQLException.class::isInstance)
                .map(each -> ((PSQLException) each).getServerErrorMessage())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<SQLException> chain(SQLException e) {
        return StreamSupport.stream(e.spliterator(), false)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
