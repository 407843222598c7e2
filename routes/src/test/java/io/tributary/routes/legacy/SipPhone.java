package io.tributary.routes.legacy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A phone for one call: SIPp, a child of the test. */
final class SipPhone implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/sipp");
    private static final Path SCENARIOS = Path.of("src/test/resources/sip");
    private static final int PATIENCE_SECONDS = 60;

    private final Path log;
    private final int port;
    private final Process process;

    private SipPhone(Path directory, String scenario, List<String> more) throws IOException {
        port = freePort();
        log = directory.resolve(scenario + "-" + port + ".log");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                PROGRAM.toString(),
                                "-sf",
                                SCENARIOS.resolve(scenario + ".xml").toAbsolutePath().toString(),
                                "-i",
                                "127.0.0.1",
                                "-p",
                                String.valueOf(port),
                                "-m",
                                "1",
                                "-timeout",
                                String.valueOf(PATIENCE_SECONDS),
                                "-timeout_error",
                                "-nostdin"));
        command.addAll(more);
        process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
    }

    /** Skips the test where there is no SIPp. */
    static void assumeInstalled() {
        assumeTrue(Files.isExecutable(PROGRAM), "SIPp is missing: install sip-tester");
    }

    /** One that is called, and does as the scenario says. */
    static SipPhone waiting(Path directory, String scenario) throws IOException {
        return new SipPhone(directory, scenario, List.of());
    }

    /** One that calls somebody over the proxy. */
    static SipPhone calling(Path directory, String callee, int proxy) throws IOException {
        return new SipPhone(directory, "calling", List.of("-s", callee, "127.0.0.1:" + proxy));
    }

    int port() {
        return port;
    }

    /** Returns once its call went as the scenario says. */
    void awaitEnd() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("the call did not go as it should: " + Files.readString(log));
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    static int freePort() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (SocketException e) {
            throw new IllegalStateException(e);
        }
    }
}
