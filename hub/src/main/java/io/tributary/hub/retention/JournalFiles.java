package io.tributary.hub.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files of the embedded broker.
 *
 * @param limit bytes that one address may take on disk
 */
record JournalFiles(Path directory, long limit) {

    double bytes() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(JournalFiles::size).sum();
        } catch (IOException | UncheckedIOException e) {
            return Double.NaN;
        }
    }

    /** Pages go while they are looked at. */
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
