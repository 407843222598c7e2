package io.tributary.faults.world;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A disk of a few hundred megabytes in memory, which can be filled. Only root can mount one. */
@SuppressWarnings("try") // closing waits for a process, and may be interrupted
public final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final Path directory;
    private final Path ballast;

    private SmallDisk(Path directory) {
        this.directory = directory;
        this.ballast = directory.resolve("ballast");
    }

    /** Whether this system lets one be mounted. */
    public static boolean possible(Path directory) throws IOException, InterruptedException {
        try (SmallDisk disk = mount(directory, 1)) {
            return Files.getFileStore(disk.directory).getTotalSpace() <= 1 << 20;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    static SmallDisk mount(Path directory, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Processes.run(
                Objects.requireNonNull(directory.toAbsolutePath().getParent()),
                List.of(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + megabytes + "m",
                        "tributary-faults",
                        directory.toString()));
        return new SmallDisk(directory);
    }

    /** Until so many bytes are left. */
    public void fill(long left) throws IOException {
        FileStore store = Files.getFileStore(directory);
        byte[] nothing = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (store.getUsableSpace() > left) {
                out.write(nothing);
            }
        } catch (IOException e) {
            if (store.getUsableSpace() > CHUNK) {
                throw e;
            }
        }
    }

    /** Gives back what was filled. */
    public void free() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        // Lazily: who has died a moment ago may still hold a file.
        new ProcessBuilder("umount", "-l", directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(10, TimeUnit.SECONDS);
    }
}
