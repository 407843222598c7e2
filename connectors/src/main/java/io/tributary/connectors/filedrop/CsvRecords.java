package io.tributary.connectors.filedrop;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Records of a CSV file whose first line names the columns: each below a copy of that line. */
final class CsvRecords implements FileRecords {

    private final Lines lines;
    private byte @Nullable [] head;

    CsvRecords(Lines lines) {
        this.lines = lines;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        byte[] names = head == null ? lines.next() : head;
        head = names;
        byte[] line = names == null ? null : lines.next();
        if (names == null || line == null) {
            return null;
        }
        byte[] record = Arrays.copyOf(names, names.length + 1 + line.length);
        record[names.length] = '\n';
        System.arraycopy(line, 0, record, names.length + 1, line.length);
        return record;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
