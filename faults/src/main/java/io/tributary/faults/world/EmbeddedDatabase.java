package io.tributary.faults.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The PostgreSQL that a hub keeps in its data directory, by its files. */
record EmbeddedDatabase(Path data) implements Database {

    private static final int LINE_OF_PORT = 3;

    @Override
    public Connection connect() throws SQLException, IOException {
        List<String> running = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        String password = Files.readString(data.resolve("postgres.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + running.get(LINE_OF_PORT) + "/postgres",
                "postgres",
                password);
    }
}
