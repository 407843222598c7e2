package io.tributary.hub.database;

import io.tributary.history.failure.PermanentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a PostgreSQL cluster.
 *
 * @param directory what PostgreSQL calls its data directory
 */
record Cluster(Path directory) {

    private static final String MAJOR = "18";

    /**
     * Puts aside what an interrupted first start left.
     *
     * @throws PermanentFailure if the cluster is of another PostgreSQL
     */
    void prepare() throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        if (!Files.exists(marker())) {
            Path aside = directory.resolveSibling("postgres.incomplete-" + System.nanoTime());
            Files.move(directory, aside);
            return;
        }
        String version = Files.readString(directory.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new PermanentFailure(
                    directory
                            + " was written by PostgreSQL "
                            + version
                            + ", the hub brings "
                            + MAJOR
                            + ". Dump it with the old version, or run that and set"
                            + " tributary.database.url",
                    null);
        }
    }

    /** Notes that the cluster has been made and has answered. */
    void complete() throws IOException {
        if (!Files.exists(marker())) {
            Files.createFile(marker());
        }
    }

    private Path marker() {
        return directory.resolve("tributary.complete");
    }
}
