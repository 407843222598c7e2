package io.tributary.connectors.growingfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The positions of all files of one route, in a small JSON file that is replaced as a whole. A
 * crash between reading and saving makes lines come again, never go missing.
 */
final class Positions {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Files that are gone are remembered: a copy or another mount may bring them back. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private static final int MOST = 1000;

    private final Path file;
    private final Map<String, Position> byKey = new HashMap<>();
    private @Nullable FileChannel guard;
    private boolean fresh;
    private boolean dirty;

    Positions(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Reads what was saved, and keeps others away until closed.
     *
     * @throws IllegalStateException if another route or process has the file, or it is damaged
     */
    void open() throws IOException {
        Files.createDirectories(directory());
        guard = locked();
        byKey.clear();
        fresh = !Files.exists(file);
        if (!fresh) {
            byKey.putAll(load());
        }
    }

    void close() throws IOException {
        if (guard != null) {
            guard.close();
            guard = null;
        }
    }

    boolean isOpen() {
        return guard != null;
    }

    /** Whether nothing was ever saved. */
    boolean isFresh() {
        return fresh;
    }

    @Nullable Position get(String key) {
        return byKey.get(key);
    }

    void put(String key, Position position) {
        dirty |= !position.equals(byKey.put(key, position));
    }

    void touch(String key) {
        byKey.computeIfPresent(key, (same, position) -> position.seenNow());
    }

    Set<String> keys() {
        return Set.copyOf(byKey.keySet());
    }

    /** Furthest first. */
    Iterable<Position> all() {
        return byKey.values().stream()
                .sorted(Comparator.comparingLong(Position::offset).reversed())
                .toList();
    }

    void save() throws IOException {
        if (!dirty && !fresh) {
            return;
        }
        forget();
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel channel =
                FileChannel.open(
                        next,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer json = ByteBuffer.wrap(JSON.writeValueAsBytes(byKey));
            while (json.hasRemaining()) {
                channel.write(json);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        fresh = false;
        dirty = false;
    }

    private void forget() {
        long longAgo = Instant.now().minus(REMEMBERED).getEpochSecond();
        byKey.values().removeIf(position -> position.seenAt() < longAgo);
        byKey.entrySet().stream()
                .sorted(Comparator.comparingLong(each -> -each.getValue().seenAt()))
                .skip(MOST)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(byKey::remove);
    }

    private Map<String, Position> load() throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the position file " + file + " is damaged; delete it to read from the start",
                    e);
        }
    }

    private FileChannel locked() throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(e);
        }
        channel.close();
        throw inUse(null);
    }

    private IllegalStateException inUse(@Nullable Throwable cause) {
        return new IllegalStateException(
                "the position file "
                        + file
                        + " is in use; give each route a position file of its own",
                cause);
    }

    private Path directory() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
