package io.tributary.hub.events;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Makes sure that one hub only publishes: an advisory lock of a database session, which PostgreSQL
 * frees when its hub dies.
 */
final class PublisherLock implements AutoCloseable {

    /** "tributary events", as a number that nobody else takes by chance. */
    private static final long KEY = 0x7472_6962_6576_7473L;

    private static final int PATIENCE_SECONDS = 5;

    private final Connection session;

    private PublisherLock(Connection session) {
        this.session = session;
    }

    /** The lock; empty while another hub has it. */
    static Optional<PublisherLock> tryTake(DataSource database) throws SQLException {
        Connection session = database.getConnection();
        try {
            if (asked(session, "SELECT pg_try_advisory_lock(" + KEY + ")")) {
                return Optional.of(new PublisherLock(session));
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        session.close();
        return Optional.empty();
    }

    /** Whether the session, and so the lock, still lives. */
    boolean held() throws SQLException {
        return session.isValid(PATIENCE_SECONDS);
    }

    @Override
    public void close() throws SQLException {
        try (session) {
            if (session.isValid(PATIENCE_SECONDS)) {
                asked(session, "SELECT pg_advisory_unlock(" + KEY + ")");
            }
        }
    }

    private static boolean asked(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet result = statement.executeQuery(sql)) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
