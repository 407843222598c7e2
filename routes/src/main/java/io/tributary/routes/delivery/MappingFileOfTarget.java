package io.tributary.routes.delivery;

import io.tributary.history.failure.TransientFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a target's mapping file says. It is read when it is first needed, and as long as it is wrong
 * the target pauses, so that no customer is parked for it. Thread-safe.
 */
public final class MappingFileOfTarget<T> {

    /** How long to leave a target alone that waits for its configuration to be mended. */
    public static final Duration MISCONFIGURED = Duration.ofSeconds(30);

    private static final String PACKAGED = "packaged";

    private final Supplier<T> reader;
    private @Nullable T known;

    /**
     * @param path of the file, or {@code packaged}
     * @param parse throws {@link IllegalArgumentException} if it is not valid
     */
    public MappingFileOfTarget(String path, Supplier<T> packaged, Function<byte[], T> parse) {
        reader = path.equals(PACKAGED) ? packaged : () -> read(path, parse);
    }

    /**
     * @throws TransientFailure if it cannot be read, or is not valid; says where and why
     */
    public synchronized T get() {
        T file = known == null ? reader.get() : known;
        known = file;
        return file;
    }

    private static <T> T read(String path, Function<byte[], T> parse) {
        try {
            return parse.apply(Files.readAllBytes(Path.of(path)));
        } catch (IOException e) {
            throw wrong(path, "cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw wrong(path, String.valueOf(e.getMessage()), e);
        }
    }

    private static TransientFailure wrong(String path, String reason, Exception cause) {
        return new TransientFailure(
                "the mapping file " + path + " is wrong: " + reason, cause, MISCONFIGURED);
    }
}
