package io.tributary.hub.demo;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** The WebSocket of an Asterisk, which says what the test tells it to (RFC 6455). */
final class AriLine implements AutoCloseable {

    private static final String KEY = "Sec-WebSocket-Key: ";
    private static final String SERVERS = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x81;
    private static final int TWO_BYTES_OF_LENGTH = 126;

    private final Socket line;

    private AriLine(Socket line) {
        this.line = line;
    }

    /** Lets in who calls next. */
    static AriLine accept(ServerSocket pbx) throws IOException, GeneralSecurityException {
        pbx.setSoTimeout(60_000);
        Socket line = pbx.accept();
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        String key = "";
        for (String each = in.readLine(); !each.isEmpty(); each = in.readLine()) {
            key = each.startsWith(KEY) ? each.substring(KEY.length()) : key;
        }
        byte[] accepted =
                MessageDigest.getInstance("SHA-1")
                        .digest((key + SERVERS).getBytes(StandardCharsets.UTF_8));
        String answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + Base64.getEncoder().encodeToString(accepted)
                        + "\r\n\r\n";
        line.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        return new AriLine(line);
    }

    /**
     * @param event of 126 bytes or more
     */
    void say(String event) throws IOException {
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(TEXT);
        frame.write(TWO_BYTES_OF_LENGTH);
        frame.write(bytes.length >> 8);
        frame.write(bytes.length);
        frame.write(bytes);
        line.getOutputStream().write(frame.toByteArray());
        line.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
