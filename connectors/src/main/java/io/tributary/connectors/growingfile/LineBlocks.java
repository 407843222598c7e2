package io.tributary.connectors.growingfile;

/** Cuts what was read into blocks of whole lines. */
final class LineBlocks {

    private final byte[] bytes;
    private final int maxLines;
    private int at;

    LineBlocks(byte[] bytes, int maxLines) {
        this.bytes = bytes;
        this.maxLines = maxLines;
    }

    /** Where the next block ends; where the last one did if no further line is complete. */
    int next() {
        int end = at;
        int lines = 0;
        for (int i = at; i < bytes.length && lines < maxLines; i++) {
            if (bytes[i] == '\n') {
                end = i + 1;
                lines++;
            }
        }
        at = end;
        return end;
    }

    /** How much of it is whole lines. */
    static int complete(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (!Character.isWhitespace(each)) {
                return false;
            }
        }
        return true;
    }
}
