package io.tributary.routes.legacy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real SIP proxy, a child of the test, whose clock is in {@value #ZONE}. */
final class Kamailio implements AutoCloseable {

    static final String ZONE = "Europe/Madrid";

    private static final Path PROGRAM = Path.of("/usr/sbin/kamailio");
    private static final Path TABLES = Path.of("/usr/share/kamailio/postgres/acc-create.sql");
    private static final Path CONFIGURATION = Path.of("src/test/resources/sip/kamailio.cfg");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final int port = SipPhone.freePort();
    private Process process;

    private Kamailio(Path directory) {
        this.directory = directory;
    }

    /** Skips the test where there is no Kamailio. */
    static void assumeInstalled() {
        assumeTrue(
                Files.isExecutable(PROGRAM) && Files.exists(TABLES),
                "Kamailio is missing: install kamailio and kamailio-postgres-modules");
    }

    /**
     * @param answering port of the phone that picks up
     * @param busy port of the one that does not
     */
    static Kamailio start(Path directory, CallTable table, int answering, int busy)
            throws IOException {
        Kamailio kamailio = new Kamailio(directory);
        Path configuration = directory.resolve("kamailio.cfg");
        Files.writeString(
                configuration,
                Files.readString(CONFIGURATION)
                        .replace("@port", String.valueOf(kamailio.port))
                        .replace("@database", table.urlOfWriter())
                        .replace("@answering", String.valueOf(answering))
                        .replace("@busy", String.valueOf(busy)));
        kamailio.run(configuration);
        return kamailio;
    }

    int port() {
        return port;
    }

    private void run(Path configuration) throws IOException {
        ProcessBuilder program =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "-f",
                                configuration.toString(),
                                "-w",
                                directory.toString(),
                                "-DD",
                                "-E",
                                "-m",
                                "32",
                                "-M",
                                "4")
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("kamailio.log").toFile());
        program.environment().put("TZ", ZONE);
        process = program.start();
        await().atMost(PATIENCE)
                .failFast("Kamailio is gone: " + directory, () -> !process.isAlive())
                .until(this::answers);
    }

    private boolean answers() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            byte[] asked =
                    """
                    OPTIONS sip:127.0.0.1 SIP/2.0
                    Via: SIP/2.0/UDP 127.0.0.1:%1$d;branch=z9hG4bK%1$d
                    From: <sip:test@127.0.0.1>;tag=%1$d
                    To: <sip:127.0.0.1>
                    Call-ID: there-%1$d
                    CSeq: 1 OPTIONS
                    Max-Forwards: 70
                    Content-Length: 0

                    """
                            .formatted(socket.getLocalPort())
                            .replace("\n", "\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            socket.setSoTimeout(500);
            socket.send(
                    new DatagramPacket(
                            asked, asked.length, InetAddress.getLoopbackAddress(), port));
            socket.receive(new DatagramPacket(new byte[4096], 4096));
            return true;
        } catch (SocketTimeoutException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
