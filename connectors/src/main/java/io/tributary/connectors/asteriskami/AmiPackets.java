package io.tributary.connectors.asteriskami;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts what comes from a socket into lines and packets, however it was cut on the way. */
final class AmiPackets {

    /** Asterisk's own lines end at a few thousand; one that goes on is none of it. */
    static final int LONGEST = 1 << 16;

    private final InputStream in;
    private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
    private int lineLength;
    private boolean tooLong;

    AmiPackets(InputStream in) {
        this.in = in;
    }

    /**
     * The greeting.
     *
     * @throws IOException if the other side closes, or goes on without end
     */
    String line() throws IOException {
        while (true) {
            int each = read();
            if (each == '\n') {
                String line = packet.toString(StandardCharsets.UTF_8).strip();
                packet.reset();
                lineLength = 0;
                return line;
            }
            packet.write(each);
            if (packet.size() > LONGEST) {
                throw new IOException("the greeting does not end");
            }
        }
    }

    /**
     * The next packet with all its line ends but the empty line behind it; null if one was longer
     * than any of Asterisk's, and was passed over. What was read before a time-out is kept.
     *
     * @throws SocketTimeoutException if nothing comes for the socket's time
     * @throws IOException if the other side closes
     */
    byte @Nullable [] next() throws IOException {
        while (true) {
            int each = read();
            if (each == '\n' && lineLength == 0) {
                if (tooLong || packet.size() > 0) {
                    return taken();
                }
                continue;
            }
            keep(each);
        }
    }

    private void keep(int each) {
        if (each == '\n') {
            lineLength = 0;
        } else if (each != '\r') {
            lineLength++;
        }
        boolean emptyLine = each == '\r' && lineLength == 0;
        if (packet.size() >= LONGEST) {
            tooLong = true;
        } else if (!emptyLine) {
            packet.write(each);
        }
    }

    private byte @Nullable [] taken() {
        byte[] whole = tooLong ? null : packet.toByteArray();
        packet.reset();
        tooLong = false;
        return whole;
    }

    private int read() throws IOException {
        int each = in.read();
        if (each < 0) {
            throw new IOException("Asterisk closed the connection");
        }
        return each;
    }
}
