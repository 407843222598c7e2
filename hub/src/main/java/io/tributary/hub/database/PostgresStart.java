package io.tributary.hub.database;

import io.tributary.history.failure.TransientFailure;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts PostgreSQL again just as it was started first: with the same program, port and settings.
 *
 * @param directory what PostgreSQL calls its data directory
 * @param program PostgreSQL's own starter
 * @param options the arguments of the first start, quoted for a shell
 */
record PostgresStart(Path directory, Path program, String options) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SPARE_SECONDS = 10;

    /** As the running one notes it; to be read early, for on a full disk the note may get lost. */
    static PostgresStart ofRunning(Path directory) throws IOException {
        String note = Files.readString(directory.resolve("postmaster.opts")).strip();
        int end = note.indexOf(" \"");
        if (end < 0) {
            throw new IOException(directory.resolve("postmaster.opts") + " holds no arguments");
        }
        return new PostgresStart(
                directory,
                Path.of(note.substring(0, end)).resolveSibling("pg_ctl"),
                note.substring(end + 1));
    }

    /**
     * Starts it and returns once it answers.
     *
     * @throws TransientFailure with PostgreSQL's own words if it does not within a minute; it may
     *     still be recovering then
     */
    void run() throws IOException {
        Process starter = new ProcessBuilder(command()).redirectErrorStream(true).start();
        PostgresOutput output = PostgresOutput.follow(starter);
        if (!endsInTime(starter) || starter.exitValue() != 0) {
            starter.destroy();
            throw new TransientFailure(
                    "The embedded PostgreSQL does not start again in "
                            + directory
                            + " ("
                            + output.lastWords()
                            + "). Is the disk full, or were files removed?",
                    null);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL does not run as root; in a user namespace of its own nobody is.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program.toString(), "-D", directory.toString()));
        command.addAll(List.of("-o", options, "-w", "-t", "" + PATIENCE.toSeconds(), "start"));
        return command;
    }

    private static boolean endsInTime(Process starter) {
        try {
            return starter.waitFor(PATIENCE.toSeconds() + SPARE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
