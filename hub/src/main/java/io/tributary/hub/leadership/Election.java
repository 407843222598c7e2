package io.tributary.hub.leadership;

import io.tributary.hub.database.WatchedConnections;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds for each namespace one leader among the hubs of a database, by advisory locks of a session,
 * which PostgreSQL frees when the hub dies or falls silent.
 *
 * <p>It is no fence: a hub that stood still may do something more before it learns that it no
 * longer leads, so what leaders do must bear being done twice. Thread-safe.
 */
final class Election {

    private static final Logger LOG = LoggerFactory.getLogger(Election.class);

    /** So that no lock of another kind has the same number. */
    private static final String PREFIX = "tributary/leader/";

    private final WatchedConnections connections;
    private final Map<String, Candidate> candidates = new TreeMap<>();
    private final Set<String> led = new HashSet<>();
    private final List<Runnable> untold = new ArrayList<>();
    private @Nullable Connection session;
    private boolean away;

    /** Who would lead. */
    interface Candidate {

        /** Called from the thread that looks, which holds no lock then. */
        void leads(boolean now);
    }

    Election(WatchedConnections connections) {
        this.connections = connections;
    }

    /** The candidate leads at the earliest at the next look. */
    synchronized void enter(String namespace, Candidate candidate) {
        candidates.put(namespace, candidate);
    }

    /** It no longer leads, and is not told. */
    synchronized void leave(String namespace) {
        candidates.remove(namespace);
        if (led.remove(namespace) && session != null) {
            try {
                ask(session, "SELECT pg_advisory_unlock(?)", namespace);
            } catch (SQLException e) {
                lose(e);
            }
        }
    }

    /** To be called every second, by one thread: keeps what is led, and takes what is free. */
    void look() {
        elect();
        // A candidate that is stopped meanwhile waits for the lock with locks of its own.
        told().forEach(Runnable::run);
    }

    private synchronized List<Runnable> told() {
        List<Runnable> now = List.copyOf(untold);
        untold.clear();
        return now;
    }

    private synchronized void elect() {
        if (candidates.isEmpty()) {
            return;
        }
        try {
            Connection asked = session == null ? connections.open() : session;
            session = asked;
            keep(asked);
            for (String namespace : Set.copyOf(candidates.keySet())) {
                if (!led.contains(namespace)
                        && ask(asked, "SELECT pg_try_advisory_lock(?)", namespace)) {
                    led.add(namespace);
                    LOG.info("This hub leads {}", namespace);
                    tell(namespace, true);
                }
            }
            away = false;
        } catch (SQLException e) {
            lose(e);
        }
    }

    /** Ends the session, which frees all of it. */
    synchronized void close() {
        candidates.clear();
        led.clear();
        closeSession();
    }

    private static void keep(Connection asked) throws SQLException {
        try (PreparedStatement statement = asked.prepareStatement("SELECT 1")) {
            statement.execute();
        }
    }

    private void lose(SQLException cause) {
        closeSession();
        if (!away) {
            LOG.warn(
                    "PostgreSQL is away, so this hub leads nothing until it is back: {}",
                    String.valueOf(cause.getSQLState()));
        }
        away = true;
        Set<String> lost = Set.copyOf(led);
        led.clear();
        lost.forEach(namespace -> tell(namespace, false));
    }

    private void tell(String namespace, boolean leads) {
        Candidate candidate = candidates.get(namespace);
        if (candidate != null) {
            untold.add(() -> candidate.leads(leads));
        }
    }

    private void closeSession() {
        Connection closing = session;
        session = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (SQLException e) {
                LOG.debug("a broken session could not be closed", e);
            }
        }
    }

    private static boolean ask(Connection session, String sql, String namespace)
            throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setLong(1, key(namespace));
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static long key(String namespace) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((PREFIX + namespace).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
