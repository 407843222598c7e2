package io.tributary.connectors.growingfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What was read of a file up to an offset: its first bytes, and the last before the offset. Tells
 * whether a file with the same key, or a copy of it, still has what was read.
 */
final class Seen {

    private static final int SAMPLE = 1024;

    private final byte[] head;
    private final byte[] tail;

    private Seen(byte[] head, byte[] tail) {
        this.head = head;
        this.tail = tail;
    }

    /** Of a file that is shorter than the offset, less is seen. */
    static Seen at(FileChannel file, long offset) throws IOException {
        int length = (int) Math.min(offset, SAMPLE);
        return new Seen(read(file, 0, length), read(file, offset - length, length));
    }

    /** What is seen once the first {@code length} bytes of {@code next} are read too. */
    Seen then(byte[] next, int length) {
        byte[] begin = join(head, next, Math.min(length, SAMPLE - head.length));
        byte[] end = join(tail, next, length);
        return new Seen(
                begin, Arrays.copyOfRange(end, Math.max(0, end.length - SAMPLE), end.length));
    }

    /** SHA-256 in hex. */
    String fingerprint() {
        MessageDigest digest = Sha256.digest();
        digest.update(head);
        digest.update(tail);
        return Sha256.hex(digest);
    }

    /** At most {@code length} bytes from the offset: fewer where the file ends. */
    static byte[] read(FileChannel file, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static byte[] join(byte[] first, byte[] second, int length) {
        byte[] both = Arrays.copyOf(first, first.length + length);
        System.arraycopy(second, 0, both, first.length, length);
        return both;
    }
}
