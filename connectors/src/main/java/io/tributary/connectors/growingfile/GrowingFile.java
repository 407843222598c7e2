package io.tributary.connectors.growingfile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The file, and what it was rotated to: files of the same directory whose names begin with its own
 * ({@code Master.csv.1}, {@code Master.csv-20261122}), unless they are compressed, and whatever is
 * known to have been the file before it was renamed.
 */
final class GrowingFile {

    private static final Pattern COMPRESSED = Pattern.compile(".*\\.(gz|bz2|xz|zst|zip|lz4)");

    private static final Comparator<Found> OLDEST_FIRST =
            Comparator.comparing(Found::current)
                    .thenComparing(Found::modified)
                    .thenComparing(Found::path);

    private final Path directory;
    private final String name;

    GrowingFile(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /**
     * A file as it was a moment ago.
     *
     * @param key stays with the file when it is renamed
     * @param size bytes
     * @param current whether it has the name that is written to
     */
    record Found(Path path, String key, long size, Instant modified, boolean current) {}

    /** Oldest first, and the one with the name that is written to last. */
    List<Found> list(Set<String> known) throws IOException {
        List<Found> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                found(entry).filter(file -> isOurs(file, known)).ifPresent(files::add);
            }
        }
        files.sort(OLDEST_FIRST.reversed());
        Set<String> keys = new HashSet<>();
        files.removeIf(file -> !keys.add(file.key()));
        files.sort(OLDEST_FIRST);
        return files;
    }

    /** Whether the file still has the name under which it was found. */
    boolean isStill(Found file) throws IOException {
        return found(file.path()).filter(now -> now.key().equals(file.key())).isPresent();
    }

    /** Whether it has the name of the file, or of one that it was rotated to. */
    boolean isNamed(Path path) {
        String other = path.getFileName().toString();
        return other.equals(name)
                || (other.length() > name.length()
                        && other.startsWith(name)
                        && ".-_".indexOf(other.charAt(name.length())) >= 0
                        && !COMPRESSED.matcher(other).matches());
    }

    private boolean isOurs(Found file, Set<String> known) {
        return known.contains(file.key()) || isNamed(file.path());
    }

    private Optional<Found> found(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            String key =
                    attributes.fileKey() == null
                            ? path.getFileName().toString()
                            : attributes.fileKey().toString();
            boolean current = path.getFileName().toString().equals(name);
            return attributes.isRegularFile()
                    ? Optional.of(
                            new Found(
                                    path,
                                    key,
                                    attributes.size(),
                                    attributes.lastModifiedTime().toInstant(),
                                    current))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty(); // renamed since it was listed: the next poll finds it again
        }
    }
}
