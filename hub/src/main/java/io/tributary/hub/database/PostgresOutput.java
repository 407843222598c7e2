package io.tributary.hub.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what PostgreSQL says for as long as it runs, since it stands still once nobody does, and
 * keeps the last lines. Thread-safe.
 */
final class PostgresOutput {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresOutput.class);
    private static final int LINES = 6;

    private static final long PATIENCE_MILLIS = 1_000;

    private final Deque<String> last = new ArrayDeque<>();
    private final Thread reader;

    private PostgresOutput(Process process) {
        reader = new Thread(() -> read(process), "postgres-output");
        reader.setDaemon(true);
    }

    static PostgresOutput follow(Process process) {
        PostgresOutput output = new PostgresOutput(process);
        output.reader.start();
        return output;
    }

    /** In one line; to be asked of a start that failed only, since later ones may quote data. */
    String lastWords() {
        try {
            reader.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return last.isEmpty() ? "it says nothing" : String.join(" / ", last);
        }
    }

    private void read(Process process) {
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                keep(line.strip());
                line = lines.readLine();
            }
        } catch (IOException e) {
            LOG.debug("What PostgreSQL says cannot be read any more", e);
        }
    }

    private synchronized void keep(String line) {
        LOG.debug("PostgreSQL: {}", line);
        if (last.size() == LINES) {
            last.removeFirst();
        }
        last.addLast(line);
    }
}
