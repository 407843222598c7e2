package io.tributary.history.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells how many rows transactions read, as PostgreSQL itself counts them. Tables are read by index
 * wherever they can be, as they are once they are large.
 */
final class RowsRead extends DelegatingDataSource {

    private final AtomicLong rows = new AtomicLong();

    RowsRead(DataSource source) {
        super(source);
    }

    /** Rows read by what the work commits. */
    long by(Runnable work) {
        rows.set(0);
        work.run();
        return rows.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            // Else what earlier transactions read is counted again.
            statement.execute("SELECT pg_stat_force_next_flush()");
        }
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("commit")) {
            rows.addAndGet(count(connection));
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counted =
                        statement.executeQuery(
                                """
                                SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)
                                FROM pg_stat_xact_user_tables
                                """)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
