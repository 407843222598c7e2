package io.tributary.faults.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a server on this machine, as a network that may fail. */
public final class Proxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final Line line = new Line();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Proxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    static Proxy to(int port) throws IOException {
        Proxy proxy = new Proxy(port);
        proxy.run("proxy-" + port, proxy::accept);
        return proxy;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Whatever passes takes so much longer. */
    public void slow(Duration by) {
        line.late(by);
    }

    /** Connections stay and are taken, and nothing passes. */
    public void hole() {
        line.hold();
    }

    /** All connections are reset, and each new one at once. */
    public void cut() {
        line.refuse();
        open.forEach(Proxy::reset);
    }

    /** All passes again; what was held, too. */
    public void mend() {
        line.mend();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (line.refused()) {
                    reset(client);
                } else {
                    join(client);
                }
            } catch (IOException e) {
                // Closed, or the server is away: who connects notices.
            }
        }
    }

    private void join(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            client.close();
            throw e;
        }
        open.add(client);
        open.add(server);
        if (line.refused()) {
            // It was cut between.
            reset(client);
            reset(server);
        }
        run("proxy-up", () -> pass(client, server));
        run("proxy-down", () -> pass(server, client));
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            atOnce(from);
            atOnce(to);
            int read = from.getInputStream().read(buffer);
            while (read >= 0) {
                line.await();
                to.getOutputStream().write(buffer, 0, read);
                read = from.getInputStream().read(buffer);
            }
        } catch (IOException | InterruptedException e) {
            // Both are closed: the end of the one is the end of the other.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void atOnce(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It has ended by itself meanwhile.
        }
    }

    private void run(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
