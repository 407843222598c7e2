package io.tributary.hub.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;

/** What makes an embedded PostgreSQL, meant for tests, durable and closed. */
final class ClusterOptions {

    /** Win over the {@code -F} that the library passes. */
    private static final Map<String, String> DURABLE =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on");

    private static final Map<String, String> CLOSED =
            Map.of(
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "max_connections", "60");

    /** A customer's data stands in statements and in the details of errors. */
    private static final Map<String, String> DISCREET =
            Map.of(
                    "log_min_error_statement", "panic",
                    "log_error_verbosity", "terse",
                    "log_parameter_max_length", "0",
                    "log_parameter_max_length_on_error", "0");

    /** At initdb: the same order of text on every machine, and no moment without a password. */
    private static final Map<String, String> INITDB =
            Map.of(
                    "auth-host", "scram-sha-256",
                    "auth-local", "scram-sha-256",
                    "locale", "C",
                    "locale-provider", "builtin",
                    "builtin-locale", "C.UTF-8");

    private ClusterOptions() {}

    static void apply(EmbeddedPostgres.Builder builder, Path passwordFile) {
        DURABLE.forEach(builder::setServerConfig);
        CLOSED.forEach(builder::setServerConfig);
        DISCREET.forEach(builder::setServerConfig);
        INITDB.forEach(builder::setLocaleConfig);
        builder.setLocaleConfig("pwfile", passwordFile.toString());
    }
}
