package io.tributary.hub.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives connections that end, on both sides, when nothing is asked for some seconds. */
@FunctionalInterface
public interface WatchedConnections {

    /** A new one, of nobody else; not of a pool. */
    Connection open() throws SQLException;
}
