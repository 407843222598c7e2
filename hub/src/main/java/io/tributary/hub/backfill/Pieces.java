package io.tributary.hub.backfill;

import io.tributary.hub.backfill.InputFiles.InputFile;
import io.tributary.hub.backfill.LineInput.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of an input one after the other. */
final class Pieces implements AutoCloseable {

    /** In bytes, of one event. */
    static final int LONGEST = 64 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final Iterator<InputFile> files;
    private final boolean lines;
    private @Nullable Open open;
    private long bytesBefore;
    private long line;

    private record Open(InputFile file, CountingStream counted, LineInput input) {}

    Pieces(InputFiles input, BackfillFormat format) {
        files = input.files().iterator();
        lines = format != BackfillFormat.FILES;
    }

    /**
     * Null at the end.
     *
     * @throws IOException naming the file that cannot be read
     */
    @Nullable Piece next() throws IOException {
        while (open != null || files.hasNext()) {
            Open from = open == null ? open(files.next()) : open;
            Content content = read(from);
            if (content == null) {
                close();
            } else {
                line++;
                Piece piece = new Piece(from.file(), line, content.bytes(), content.tooLong());
                if (!lines || !piece.isBlank()) {
                    return piece;
                }
            }
        }
        return null;
    }

    /** How many bytes on disk were read. */
    long bytes() {
        return bytesBefore + (open == null ? 0 : open.counted().count());
    }

    private Open open(InputFile file) throws IOException {
        line = 0;
        CountingStream counted = new CountingStream(Files.newInputStream(file.path()));
        InputStream unpacked = file.isPacked() ? new GZIPInputStream(counted, BUFFER) : counted;
        Open opened = new Open(file, counted, new LineInput(unpacked, LONGEST));
        open = opened;
        return opened;
    }

    private @Nullable Content read(Open from) throws IOException {
        try {
            if (lines) {
                return from.input().line();
            }
            return line == 0 ? from.input().all() : null;
        } catch (IOException e) {
            throw new IOException(
                    ("%s cannot be read after line %d: it is cut off, or no file of its kind."
                                    + " What was read of it is in the history")
                            .formatted(from.file().path(), line),
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        Open closing = open;
        if (closing != null) {
            bytesBefore = bytes();
            open = null;
            closing.input().close();
        }
    }
}
