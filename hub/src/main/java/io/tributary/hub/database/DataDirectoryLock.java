package io.tributary.hub.database;

import io.tributary.history.failure.PermanentFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second hub off the data directory. The system frees it when the hub dies. */
final class DataDirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws PermanentFailure if another hub has it
     */
    static DataDirectoryLock take(Path dataDirectory) throws IOException {
        Files.createDirectories(dataDirectory);
        FileChannel channel =
                FileChannel.open(
                        dataDirectory.resolve("hub.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new PermanentFailure(
                    "Another hub uses "
                            + dataDirectory
                            + ". Stop it, or give this one its own tributary.data-directory",
                    null);
        }
        return new DataDirectoryLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another hub in this JVM
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
