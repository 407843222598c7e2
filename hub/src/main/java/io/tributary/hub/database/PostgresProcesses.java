package io.tributary.hub.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The processes of the PostgreSQL that works in a data directory.
 *
 * @param directory what PostgreSQL calls its data directory
 */
record PostgresProcesses(Path directory) {

    private static final String PID_FILE = "postmaster.pid";

    /** The one that starts and ends all others; empty if it does not run. */
    Optional<ProcessHandle> postmaster() throws IOException {
        Path file = directory.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        // Its number may have gone to another program, even to another PostgreSQL.
        Path here = directory.toRealPath();
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(PostgresProcesses::isPostgres)
                .filter(process -> placeOf(process).map(here::equals).orElse(true));
    }

    /** All that are seen; none where the system does not tell in which directory each works. */
    List<ProcessHandle> all() throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        Path here = directory.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(PostgresProcesses::isPostgres)
                .filter(process -> placeOf(process).map(here::equals).orElse(false))
                .toList();
    }

    /** To be called when none runs. */
    void forget() throws IOException {
        Files.deleteIfExists(directory.resolve(PID_FILE));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /** PostgreSQL works in its data directory; empty if the system does not tell. */
    private static Optional<Path> placeOf(ProcessHandle process) {
        Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Optional.of(Files.readSymbolicLink(link));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
