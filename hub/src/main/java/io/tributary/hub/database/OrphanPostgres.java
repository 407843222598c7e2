package io.tributary.hub.database;

import io.tributary.history.failure.PermanentFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the PostgreSQL that a killed hub has left running on the data directory, and the processes
 * that a killed PostgreSQL has left. Only to be called with {@link DataDirectoryLock} in hand,
 * which tells that no other hub wants them.
 */
final class OrphanPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private OrphanPostgres() {}

    /**
     * Returns once none runs.
     *
     * @throws PermanentFailure if it does not stop
     */
    static void stop(PostgresProcesses processes) throws IOException {
        Optional<ProcessHandle> orphan = processes.postmaster();
        if (orphan.isPresent()) {
            long pid = orphan.get().pid();
            LOG.warn("A killed hub has left PostgreSQL running as process {}; stopping it", pid);
            interrupt(orphan.get());
            await(orphan.get());
        }
        clear(processes);
    }

    /**
     * Returns once nothing is left of a PostgreSQL whose postmaster is gone. Most of its processes
     * notice that and end; one in a long statement does not, and would write beside the next
     * PostgreSQL.
     *
     * @throws PermanentFailure if one does not end
     */
    static void clear(PostgresProcesses processes) throws IOException {
        List<ProcessHandle> left = processes.all();
        if (!endWithin(GRACE, left) && !processes.all().isEmpty()) {
            left.forEach(ProcessHandle::destroyForcibly);
            // One that nobody reaps never ends for the JVM, but does no more harm.
            if (!endWithin(PATIENCE, left) && !processes.all().isEmpty()) {
                throw new PermanentFailure(
                        "Processes of a PostgreSQL that is gone still work in "
                                + processes.directory()
                                + ". Stop them; none is started beside them",
                        null);
            }
        }
        processes.forget();
    }

    private static boolean endWithin(Duration patience, List<ProcessHandle> processes) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("Processes of PostgreSQL have not ended yet", e);
            return false;
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients. */
    private static void interrupt(ProcessHandle process) throws IOException {
        Process kill =
                new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                        .redirectErrorStream(true)
                        .start();
        try {
            if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(ProcessHandle process) {
        if (!endWithin(PATIENCE, List.of(process))) {
            throw new PermanentFailure(
                    "PostgreSQL of a killed hub, process "
                            + process.pid()
                            + ", does not stop. Stop it, then start the hub again",
                    null);
        }
    }
}
