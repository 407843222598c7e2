package io.tributary.hub.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to connect to the database.
 *
 * @param password never logged
 */
record DatabaseAddress(String url, @Nullable String username, @Nullable String password) {

    private static final int SHORT_SECONDS = 5;

    /** Single connections without a pool and without a limit on statements, for migrations. */
    PGSimpleDataSource plain() {
        PGSimpleDataSource plain = new PGSimpleDataSource();
        plain.setURL(url);
        if (username != null) {
            plain.setUser(username);
        }
        if (password != null) {
            plain.setPassword(password);
        }
        plain.setApplicationName("tributary-migration");
        plain.setConnectTimeout(10);
        return plain;
    }

    /**
     * Single connections, each to be asked at least every few seconds: one that is silent for
     * longer ends on both sides, so that what its hub held is free while the hub stands still or is
     * cut off.
     *
     * @param silence at least a few seconds
     */
    DataSource watched(Duration silence) {
        PGSimpleDataSource watched = plain();
        watched.setApplicationName("tributary-leadership");
        watched.setConnectTimeout(SHORT_SECONDS);
        watched.setSocketTimeout(SHORT_SECONDS);
        watched.setTcpKeepAlive(true);
        long seconds = Math.max(1, silence.toSeconds());
        watched.setOptions(
                "-c idle_session_timeout="
                        + silence.toMillis()
                        + " -c tcp_user_timeout="
                        + silence.toMillis()
                        + " -c tcp_keepalives_idle="
                        + seconds
                        + " -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3");
        return watched;
    }

    HikariDataSource pool(DatabaseSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("history");
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setConnectionTimeout(settings.connectTimeout().toMillis());
        pool.setValidationTimeout(Math.min(3_000, settings.connectTimeout().toMillis()));
        // The hub starts, and accepts, while its database is away.
        pool.setInitializationFailTimeout(-1);
        long statement = settings.statementTimeout().toMillis();
        pool.addDataSourceProperty("ApplicationName", "tributary");
        pool.addDataSourceProperty("connectTimeout", "10");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // The server ends a statement first; the socket limit is for a server that went silent.
        pool.addDataSourceProperty("socketTimeout", Long.toString(statement / 1_000 + 15));
        pool.addDataSourceProperty(
                "options",
                "-c statement_timeout="
                        + statement
                        + " -c idle_in_transaction_session_timeout="
                        + 2 * statement);
        return new HikariDataSource(pool);
    }

    @Override
    public String toString() {
        return "DatabaseAddress";
    }
}
