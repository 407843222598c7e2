package io.tributary.faults.world;

import jakarta.jms.JMSContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The process of a {@link BrokerServer}. */
@SuppressWarnings("try") // closing waits for a process, and may be interrupted
public final class Broker implements Pausable, AutoCloseable {

    /** The queue of what could not be read. */
    public static final String PARKED = "tributary.failed";

    private final Path directory;
    private final Certificate certificate;
    private final int port;
    private Process process;

    private Broker(Path directory, Certificate certificate, int port) throws IOException {
        this.directory = directory;
        this.certificate = certificate;
        this.port = port;
        this.process = run();
    }

    static Broker create(Path directory, Certificate certificate)
            throws IOException, InterruptedException {
        Broker broker = new Broker(directory, certificate, Processes.freePort());
        try {
            broker.awaitReady();
            return broker;
        } catch (IllegalStateException e) {
            broker.kill();
            throw e;
        }
    }

    int port() {
        return port;
    }

    /** As in a hub's settings, by the port, which may be a proxy's. */
    String url(int port) {
        return "tcp://127.0.0.1:"
                + port
                + "?sslEnabled=true&verifyHost=true&trustStoreType=PKCS12&trustStorePath="
                + certificate.keyStore()
                + "&trustStorePassword="
                + Certificate.PASSWORD;
    }

    /** A session for who looks at it from outside. */
    public JMSContext connect() {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url(port));
        JMSContext context =
                factory.createContext(
                        BrokerServer.USER, BrokerServer.PASSWORD, JMSContext.AUTO_ACKNOWLEDGE);
        context.setAutoStart(true);
        return context;
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a supervisor does with what has ended by itself: does nothing if it runs. */
    public void startIfEnded() throws IOException, InterruptedException {
        if (process.waitFor(1, TimeUnit.SECONDS)) {
            start();
        }
    }

    /** Returns once it listens. */
    public void start() throws IOException, InterruptedException {
        process = run();
        awaitReady();
    }

    @Override
    public void pause() throws IOException, InterruptedException {
        Processes.signal("STOP", Processes.family(process));
    }

    @Override
    public void resume() throws IOException, InterruptedException {
        Processes.signal("CONT", Processes.family(process));
    }

    private Process run() throws IOException {
        return Processes.start(
                directory,
                List.of(
                        Processes.java(),
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerServer.class.getName(),
                        directory.resolve("data").toString(),
                        Integer.toString(port),
                        certificate.keyStore().toString(),
                        Certificate.PASSWORD));
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!listens()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IllegalStateException("Artemis does not start; see log in " + directory);
            }
        }
    }

    private boolean listens() {
        try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
