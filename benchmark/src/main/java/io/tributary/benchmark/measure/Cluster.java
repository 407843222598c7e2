package io.tributary.benchmark.measure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL that all contenders write to, each its own database, all of it durable. */
public final class Cluster implements AutoCloseable {

    private static final String[] SHOWN = {
        "server_version",
        "fsync",
        "synchronous_commit",
        "full_page_writes",
        "wal_sync_method",
        "shared_buffers",
        "max_wal_size",
        "track_commit_timestamp"
    };

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final long pid;

    private Cluster(EmbeddedPostgres postgres, Path data, long pid) {
        this.postgres = postgres;
        this.data = data;
        this.pid = pid;
    }

    /** Starts an empty one in the directory. */
    public static Cluster start(Path directory) throws IOException {
        Path data = directory.resolve("postgres");
        EmbeddedPostgres postgres =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                        .setCleanDataDirectory(true)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        // The library starts PostgreSQL with all of these off.
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("max_wal_size", "8GB")
                        .setServerConfig("track_commit_timestamp", "on")
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setServerConfig("pg_stat_statements.track_utility", "off")
                        .start();
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        Cluster cluster = new Cluster(postgres, data, Long.parseLong(pid));
        cluster.execute("CREATE EXTENSION pg_stat_statements");
        return cluster;
    }

    /** The JDBC URL of a database, made if there is none of the name. */
    public String create(String database) {
        if (!exists(database)) {
            execute("CREATE DATABASE \"" + database + "\"");
        }
        return url(database);
    }

    /** A new database that begins as another, to which nobody may be connected any more. */
    public void copy(String from, String to) {
        execute("ALTER DATABASE \"" + from + "\" ALLOW_CONNECTIONS false");
        execute(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '"
                        + from
                        + "'");
        execute("CREATE DATABASE \"" + to + "\" TEMPLATE \"" + from + "\"");
    }

    private boolean exists(String database) {
        String query = "SELECT count(*) FROM pg_database WHERE datname = '" + database + "'";
        return number("postgres", query) > 0;
    }

    /** With user, as no password is asked for. */
    public String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    public Connection connect(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    /** The only number that a query answers. */
    public long number(String database, String query) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell: " + query, e);
        }
    }

    /** So that no run pays for what the one before left. */
    public void checkpoint() {
        execute("CHECKPOINT");
    }

    /** Microseconds of CPU of all its processes. */
    public long cpuMicros() {
        return ProcessUsage.cpuMicros(pid);
    }

    /** What it says of its own settings. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : SHOWN) {
                try (ResultSet row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its settings", e);
        }
        return settings;
    }

    private void execute(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        // The library gives up when files go while it looks.
        FileSystemUtils.deleteRecursively(data);
    }
}
