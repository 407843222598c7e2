package io.tributary.faults.world;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Where the history is read from, past the hub. */
public interface Database {

    Connection connect() throws SQLException, IOException;
}
