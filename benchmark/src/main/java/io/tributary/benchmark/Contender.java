package io.tributary.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to bring webhooks into PostgreSQL.
 *
 * @param name also of its database, which may be there already
 * @param path that webhooks are sent to
 * @param table one row a recorded event
 * @param rows query for the columns id (as the platform says) and xmin of all that is recorded
 * @param metrics path of what it tells of itself in the form of Prometheus; null if nothing
 * @param installed what is started; null for {@code java}
 * @param command what follows the JVM's own options
 */
record Contender(
        String name,
        String path,
        String table,
        String rows,
        @Nullable String metrics,
        @Nullable UnpackedHub installed,
        Command command) {

    /** How it is started. */
    interface Command {

        /** Arguments of {@code java}, or of what is installed. */
        List<String> of(int port, String jdbcUrl, Path directory);
    }
}
