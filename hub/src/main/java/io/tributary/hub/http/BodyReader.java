package io.tributary.hub.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** Reads request bodies as the bytes they are, up to a hard limit. */
public final class BodyReader {

    /** Of what is announced, for which memory is taken before it has come. */
    private static final int AT_ONCE = 64 << 10;

    private BodyReader() {}

    /**
     * The body; empty if it is larger than the limit, whether or not the request says its length.
     *
     * @throws IOException if the sender went away
     */
    public static Optional<byte[]> read(HttpServletRequest request, DataSize limit)
            throws IOException {
        int most = Math.toIntExact(limit.toBytes());
        if (request.getContentLengthLong() > most) {
            return Optional.empty();
        }
        int length = request.getContentLength();
        if (length >= 0 && length <= AT_ONCE) {
            return Optional.of(exactly(request.getInputStream(), length));
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        return body.length > most ? Optional.empty() : Optional.of(body);
    }

    /** Into an array of the length announced, so that the bytes are copied once. */
    private static byte[] exactly(InputStream from, int length) throws IOException {
        byte[] body = new byte[length];
        if (from.readNBytes(body, 0, length) < length) {
            throw new EOFException("the body ended before its announced length");
        }
        return body;
    }
}
