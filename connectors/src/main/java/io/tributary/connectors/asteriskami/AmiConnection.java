package io.tributary.connectors.asteriskami;

import io.tributary.connectors.live.LiveLine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to a manager interface, logged in. */
final class AmiConnection implements LiveLine {

    private static final Pattern FIELD = Pattern.compile("(?m)^(\\w+): *([^\r\n]*)");
    private static final String GREETING = "Asterisk Call Manager/";

    private final Socket socket;
    private final AmiPackets packets;
    private final Set<String> wanted;
    private boolean asked;

    private AmiConnection(Socket socket, Set<String> wanted) throws IOException {
        this.socket = socket;
        this.wanted = wanted;
        this.packets = new AmiPackets(new BufferedInputStream(socket.getInputStream()));
    }

    /**
     * @param wanted names of the events to tell; all if there are none
     * @throws IOException if Asterisk is not there, does not answer, or does not let the user in;
     *     tells which
     */
    static AmiConnection open(AmiAddress address, Set<String> wanted) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(address.host(), address.port()),
                    address.connectTimeout());
            socket.setSoTimeout(address.connectTimeout());
            socket.setTcpNoDelay(true);
            AmiConnection connection = new AmiConnection(socket, wanted);
            connection.logIn(address);
            socket.setSoTimeout(address.pingInterval());
            return connection;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void logIn(AmiAddress address) throws IOException {
        if (!packets.line().startsWith(GREETING)) {
            throw new IOException("what answers is no manager interface of Asterisk");
        }
        send(
                "Action: Login\r\nActionID: tributary-login\r\nUsername: "
                        + address.username()
                        + "\r\nSecret: "
                        + address.password()
                        + "\r\nEvents: "
                        + address.eventMask()
                        + "\r\n\r\n");
        while (true) {
            byte[] packet = packets.next();
            String response = packet == null ? "" : field(packet, "Response");
            if (response.equals("Success")) {
                return;
            }
            if (!response.isEmpty()) {
                throw new IOException("Asterisk does not let the user in: look at manager.conf");
            }
        }
    }

    /**
     * The next event that is wanted. While there is none Asterisk is asked, now and then, whether
     * it is there.
     *
     * @throws IOException if it is there no more
     */
    @Override
    public byte[] next() throws IOException {
        while (true) {
            try {
                byte[] packet = packets.next();
                asked = false;
                if (packet != null && isWanted(name(packet))) {
                    return packet;
                }
            } catch (SocketTimeoutException e) {
                if (asked) {
                    throw new IOException("Asterisk does not answer", e);
                }
                asked = true;
                send("Action: Ping\r\n\r\n");
            }
        }
    }

    private boolean isWanted(String event) {
        return !event.isEmpty() && (wanted.isEmpty() || wanted.contains(event));
    }

    /** The name of the event; empty if it is none. */
    private static String name(byte[] packet) {
        return field(packet, "Event");
    }

    private static String field(byte[] packet, String name) {
        Matcher field = FIELD.matcher(new String(packet, StandardCharsets.UTF_8));
        while (field.find()) {
            if (field.group(1).equalsIgnoreCase(name)) {
                return field.group(2).strip();
            }
        }
        return "";
    }

    private void send(String action) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(action.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
