package io.tributary.benchmark.backfill;

import java.nio.file.Path;
import java.util.List;

/**
 * One way to bring stored webhooks into a new database.
 *
 * @param name also of its databases
 * @param table one row an event
 * @param begun query for a number that is more than 0 once the first batch is worked on
 * @param micros query for the microseconds from then to the last commit
 * @param command what is started
 */
public record Way(String name, String table, String begun, String micros, Command command) {

    /** How it is started. */
    public interface Command {

        /** A process that is not started yet. */
        ProcessBuilder of(String jdbcUrl, StoredWebhooks stored);
    }

    /**
     * The hub's command: from the first event archived.
     *
     * @param launcher the installed {@code tributary}
     * @param heap as {@code -Xmx} takes it
     * @param rejects the file that it may write
     */
    public static Way hub(Path launcher, String heap, Path rejects) {
        return new Way(
                "hub",
                "interaction",
                """
                SELECT coalesce(sum(pg_relation_size(oid)), 0)::bigint
                FROM pg_class WHERE relname = 'raw_event'
                """,
                """
                SELECT (extract(epoch FROM max(pg_xact_commit_timestamp(xmin))
                    - min(archived_at)) * 1e6)::bigint
                FROM raw_event
                """,
                (jdbcUrl, stored) -> {
                    ProcessBuilder hub =
                            new ProcessBuilder(
                                    launcher.toString(),
                                    "--tributary.command=backfill",
                                    "--tributary.database.url=" + jdbcUrl,
                                    "--from=" + stored.file().toAbsolutePath(),
                                    "--format=lines",
                                    "--source=whatsapp/main",
                                    "--mapping=whatsapp",
                                    "--rejects=" + rejects.toAbsolutePath());
                    hub.environment().put("JAVA_HOME", System.getProperty("java.home"));
                    hub.environment().put("JAVA_OPTS", "-Xmx" + heap);
                    return hub;
                });
    }

    /** By hand: from the first line read, whose time is in the key of its row. */
    public static Way stagedCopy(String heap) {
        return new Way(
                "copy",
                "event",
                "SELECT count(*) FROM pg_class WHERE relname = 'event'",
                """
                SELECT (extract(epoch FROM max(pg_xact_commit_timestamp(xmin))
                    - min(uuid_extract_timestamp(id))) * 1e6)::bigint
                FROM event
                """,
                (jdbcUrl, stored) ->
                        new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElse("java"),
                                        "-Xmx" + heap,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        StagedCopy.class.getName(),
                                        jdbcUrl,
                                        stored.file().toAbsolutePath().toString())));
    }
}
