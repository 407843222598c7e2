package io.tributary.connectors.asteriskami;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A manager interface on a real socket, which plays recorded sessions. */
final class Pbx implements AutoCloseable {

    interface Play {
        void on(Line line) throws IOException;
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    Pbx(int port, Play play) throws IOException {
        server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        threads.execute(() -> serve(play));
    }

    int port() {
        return server.getLocalPort();
    }

    /** A port on which nothing listens. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static String recorded(String name) {
        try {
            return Files.readString(
                            Path.of(
                                    "../mappings/src/test/resources/fixtures/telephony/asterisk-ami",
                                    name + ".yaml"))
                    .replace("\n", "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Play play) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                connections.incrementAndGet();
                threads.execute(() -> talk(socket, play));
            } catch (IOException e) {
                return; // closed at the end of the test
            }
        }
    }

    private static void talk(Socket socket, Play play) {
        try (socket) {
            play.on(new Line(socket));
        } catch (IOException e) {
            // The hub went away, as tests let it.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    /** One connection, seen from Asterisk. */
    static final class Line {

        private final BufferedReader in;
        private final OutputStream out;

        private Line(Socket socket) throws IOException {
            in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = socket.getOutputStream();
        }

        void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** In pieces that end anywhere. */
        void sayInPieces(String text, int size) throws IOException {
            for (int i = 0; i < text.length(); i += size) {
                say(text.substring(i, Math.min(text.length(), i + size)));
            }
        }

        /** The next action of the hub. */
        Map<String, String> hear() throws IOException {
            Map<String, String> action = new LinkedHashMap<>();
            while (true) {
                String line = in.readLine();
                if (line == null) {
                    throw new IOException("the hub is gone");
                }
                if (line.isEmpty()) {
                    return action;
                }
                String[] field = line.split(": ", 2);
                action.put(field[0], field[1]);
            }
        }

        Map<String, String> letIn() throws IOException {
            say("Asterisk Call Manager/5.0.1\r\n");
            Map<String, String> login = hear();
            say("Response: Success\r\nActionID: tributary-login\r\n");
            say("Message: Authentication accepted\r\n\r\n");
            return login;
        }

        /** Until the hub goes away. */
        void stay() throws IOException {
            while (true) {
                hear();
            }
        }
    }
}
