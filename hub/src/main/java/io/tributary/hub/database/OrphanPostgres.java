package io.tributary.hub.database;

import io.tributary.history.failure.PermanentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the PostgreSQL that a killed hub has left running on the data directory. Only to be called
 * with {@link DataDirectoryLock} in hand, which tells that its hub is gone.
 */
final class OrphanPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OrphanPostgres() {}

    /**
     * Returns once none runs.
     *
     * @throws PermanentFailure if it does not stop
     */
    static void stop(Path directory) throws IOException {
        Optional<ProcessHandle> orphan = find(directory);
        if (orphan.isPresent()) {
            long pid = orphan.get().pid();
            LOG.warn("A killed hub has left PostgreSQL running as process {}; stopping it", pid);
            interrupt(orphan.get());
            await(orphan.get());
        }
        // What is left of a process that is gone; its number may have gone to another program.
        Files.deleteIfExists(directory.resolve("postmaster.pid"));
    }

    static Optional<ProcessHandle> find(Path directory) throws IOException {
        Path file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(OrphanPostgres::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
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
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            throw new PermanentFailure(
                    "PostgreSQL of a killed hub, process "
                            + process.pid()
                            + ", does not stop. Stop it, then start the hub again",
                    e);
        }
    }
}
