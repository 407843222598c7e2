package io.tributary.hub.backfill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file of what could not be mapped or recorded, as lines of the format {@code raw}: to be read
 * once the reason is gone. It is there and on disk before the position passes it. It holds whole
 * payloads, so that only its owner may read it.
 */
final class Rejects implements AutoCloseable {

    private final Path file;
    private @Nullable FileChannel channel;

    Rejects(Path file) {
        this.file = file;
    }

    void add(List<Mapped> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        try {
            FileChannel open = channel == null ? open() : channel;
            for (Mapped each : rejected) {
                ByteBuffer line =
                        ByteBuffer.wrap((text(each) + '\n').getBytes(StandardCharsets.UTF_8));
                while (line.hasRemaining()) {
                    open.write(line);
                }
            }
            open.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file + " cannot be written; give another with --rejects", e);
        }
    }

    private FileChannel open() throws IOException {
        FileAttribute<?>[] owner =
                Files.getFileStore(file.toAbsolutePath().getParent())
                                .supportsFileAttributeView("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        FileChannel opened =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.APPEND),
                        owner);
        channel = opened;
        return opened;
    }

    private static String text(Mapped each) throws IOException {
        Reject reject = each.reject() == null ? new Reject("", "") : each.reject();
        RawLine line =
                each.raw() == null
                        ? RawLine.unreadable(each.piece(), reject)
                        : RawLine.rejected(each.raw(), each.piece(), reject);
        return RawLine.JSON.writeValueAsString(line);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
