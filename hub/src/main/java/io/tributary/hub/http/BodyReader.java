package io.tributary.hub.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** Reads request bodies as the bytes they are, up to a hard limit. */
public final class BodyReader {

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
        byte[] body = request.getInputStream().readNBytes(most + 1);
        return body.length > most ? Optional.empty() : Optional.of(body);
    }
}
