package io.tributary.hub.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is there while the broker runs: so that a start knows whether there was no stop. */
final class RunningMark {

    private static final Logger LOG = LoggerFactory.getLogger(RunningMark.class);

    private final Path file;

    RunningMark(Path directory) {
        this.file = directory.resolve("running");
    }

    /** Sets the mark; answers whether it was set already. */
    boolean set() {
        try {
            if (Files.exists(file)) {
                return true;
            }
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
        return false;
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed; the next start takes this one for unfinished", file);
        }
    }
}
