package io.tributary.connectors.filedrop;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The file as one record; an empty one has none. */
final class WholeFile implements FileRecords {

    private final InputStream file;
    private final int maxBytes;
    private boolean read;

    WholeFile(InputStream file, int maxBytes) {
        this.file = file;
        this.maxBytes = maxBytes;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        if (read) {
            return null;
        }
        byte[] bytes = file.readNBytes(maxBytes);
        if (file.read() >= 0) {
            throw RecordBytes.tooLarge(maxBytes);
        }
        read = true;
        return bytes.length == 0 ? null : bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
