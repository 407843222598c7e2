package io.tributary.hub.acceptance;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk, as seen from a directory on it. */
interface Disk {

    Path directory();

    /** Bytes that the hub may still write. */
    long free() throws IOException;

    long total() throws IOException;

    /** The directory may come later, and on a disk of its own: its parent exists. */
    static Disk of(Path directory) {
        return new Disk() {
            @Override
            public Path directory() {
                return directory;
            }

            @Override
            public long free() throws IOException {
                return store().getUsableSpace();
            }

            @Override
            public long total() throws IOException {
                return store().getTotalSpace();
            }

            private FileStore store() throws IOException {
                return Files.getFileStore(
                        Files.exists(directory) ? directory : directory.resolveSibling("."));
            }
        };
    }
}
