package io.tributary.connectors.filedrop;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a JSON array; or, where the file holds none, its values one after the other, on
 * lines or not. The bytes of each are as they stand in the file (UTF-8), right or wrong: what is
 * damaged is for the mapping to refuse, with its bytes in hand.
 */
final class JsonRecords implements FileRecords {

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream file;
    private final RecordBytes value;
    private boolean begun;
    private boolean inArray;
    private int ahead = -1;

    JsonRecords(InputStream file, int maxBytes) {
        this.file = file;
        this.value = new RecordBytes(maxBytes);
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        for (int one = read(); one >= 0; one = read()) {
            if (isSpace(one) || isMark(one) || (inArray && one == ',')) {
                continue;
            }
            if (one == '[' && !begun) {
                begun = true;
                inArray = true;
            } else if (one == ']' && inArray) {
                inArray = false;
            } else {
                begun = true;
                return value(one);
            }
        }
        return null;
    }

    private byte[] value(int first) throws IOException {
        if (first == '{' || first == '[') {
            nested(first);
        } else if (first == '"') {
            text();
        } else {
            plain(first);
        }
        return value.take();
    }

    private void nested(int first) throws IOException {
        int depth = 0;
        for (int one = first; one >= 0; one = file.read()) {
            if (one == '"') {
                text();
                continue;
            }
            value.add(one);
            if (one == '{' || one == '[') {
                depth++;
            } else if (one == '}' || one == ']') {
                depth--;
            }
            if (depth == 0) {
                return;
            }
        }
    }

    /** From behind the quote that opens it to the one that ends it. */
    private void text() throws IOException {
        value.add('"');
        boolean escaped = false;
        for (int one = file.read(); one >= 0; one = file.read()) {
            value.add(one);
            if (one == '"' && !escaped) {
                return;
            }
            escaped = one == '\\' && !escaped;
        }
    }

    /** A number or a word. */
    private void plain(int first) throws IOException {
        value.add(first);
        int one = file.read();
        while (one >= 0 && !isSpace(one) && (!inArray || (one != ',' && one != ']'))) {
            value.add(one);
            one = file.read();
        }
        ahead = one;
    }

    private int read() throws IOException {
        int one = ahead >= 0 ? ahead : file.read();
        ahead = -1;
        return one;
    }

    private static boolean isSpace(int one) {
        return one == ' ' || one == '\t' || one == '\n' || one == '\r';
    }

    private boolean isMark(int one) {
        return !begun
                && (one == BYTE_ORDER_MARK[0]
                        || one == BYTE_ORDER_MARK[1]
                        || one == BYTE_ORDER_MARK[2]);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
