package io.tributary.faults.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another time of day for who is started with its environment, by libfaketime, which reads it anew
 * each second. What measures how long something takes is not touched.
 */
public final class FakeClock {

    /**
     * Its sibling for threads blocks all signals at each look at the clock: 15 µs instead of 0.3.
     */
    private static final String LIBRARY = "libfaketime.so.1";

    private final Path library;
    private final Path offset;

    private FakeClock(Path library, Path offset) {
        this.library = library;
        this.offset = offset;
    }

    static FakeClock make(Path offset) throws IOException {
        FakeClock clock = new FakeClock(library().orElseThrow(), offset);
        Files.createDirectories(offset.toAbsolutePath().getParent());
        clock.set(Duration.ZERO);
        return clock;
    }

    static boolean possible() throws IOException {
        return library().isPresent();
    }

    /** From now on it is later than it is by so much, or earlier. */
    public void set(Duration later) throws IOException {
        Path next = offset.resolveSibling(offset.getFileName() + ".next");
        Files.writeString(next, (later.isNegative() ? "" : "+") + later.toSeconds() + "\n");
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Without the last, waits on another clock than that of the day end at once, and threads spin.
     */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toAbsolutePath().toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** Where the system's packages put it, or as told by {@code faults.faketime}. */
    private static Optional<Path> library() throws IOException {
        @Nullable String told = System.getProperty("faults.faketime");
        if (told != null && !told.isBlank()) {
            return Optional.of(Path.of(told).toAbsolutePath()).filter(Files::exists);
        }
        for (Path lib : new Path[] {Path.of("/usr/lib"), Path.of("/usr/lib64")}) {
            if (Files.isDirectory(lib)) {
                try (Stream<Path> files =
                        Files.find(lib, 3, (file, is) -> file.endsWith(LIBRARY))) {
                    Optional<Path> found = files.findAny();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
