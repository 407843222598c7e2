package io.tributary.connectors.filedrop;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines without their ends, in any charset that has ASCII in it; empty ones are none.
 *
 * <p>Of CSV, a line end between quotes belongs to the record. A quote opens a value only where one
 * begins, so that one within a value, as in {@code 5" nail}, does not swallow the lines behind it.
 */
final class Lines implements FileRecords {

    private static final String SEPARATORS = ",;\t|";

    private final InputStream file;
    private final boolean quotes;
    private final RecordBytes line;

    Lines(InputStream file, boolean quotes, int maxBytes) {
        this.file = file;
        this.quotes = quotes;
        this.line = new RecordBytes(maxBytes);
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        boolean quoted = false;
        int before = ',';
        int pending = -1;
        for (int one = file.read(); one >= 0; one = file.read()) {
            if (one == '\n' && !quoted) {
                if (line.size() > 0) {
                    return line.take();
                }
                pending = -1;
                before = ',';
                continue;
            }
            if (pending >= 0) {
                line.add(pending);
                pending = -1;
            }
            if (one == '"' && quotes) {
                quoted = !quoted && (SEPARATORS.indexOf(before) >= 0 || before == '"');
            }
            if (one == '\r' && !quoted) {
                pending = one; // kept unless the line ends behind it
            } else {
                line.add(one);
            }
            before = one;
        }
        return line.size() == 0 ? null : line.take();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
