package io.tributary.hub.backfill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits bytes into lines, and keeps no more of one than an event may have. */
final class LineInput implements AutoCloseable {

    /**
     * A line, or a whole file.
     *
     * @param tooLong its end is missing
     */
    record Content(byte[] bytes, boolean tooLong) {}

    private static final int BUFFER = 256 * 1024;

    private final InputStream input;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;

    LineInput(InputStream input, int longest) {
        this.input = input;
        this.longest = longest;
    }

    /** Without its end of line; null at the end. */
    @Nullable Content line() throws IOException {
        if (!fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int at = start;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            tooLong |= !add(line, at);
            ended = at < end;
            start = ended ? at + 1 : at;
        }
        return new Content(line.toByteArray(), tooLong);
    }

    /** All that is left. */
    Content all() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (fill()) {
            tooLong |= !add(all, end);
            start = end;
        }
        return new Content(all.toByteArray(), tooLong);
    }

    private boolean add(ByteArrayOutputStream content, int to) {
        int length = Math.min(to - start, longest - content.size());
        content.write(buffer, start, length);
        return length == to - start;
    }

    /** False if there is nothing more. */
    private boolean fill() throws IOException {
        if (start == end) {
            start = 0;
            end = Math.max(0, input.read(buffer));
        }
        return start < end;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
