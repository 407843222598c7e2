package io.tributary.benchmark;

import io.tributary.benchmark.load.LoadGenerator;
import io.tributary.benchmark.measure.Cluster;
import io.tributary.benchmark.measure.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contender's process. It stands still but for its own runs. */
final class RunningContender implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(300);
    private static final long LOOK_MILLIS = 50;
    private static final Metrics METRICS = new Metrics();

    private final Contender contender;
    private final Process process;
    private final int port;
    private final double startSeconds;

    private RunningContender(Contender contender, Process process, int port, double startSeconds) {
        this.contender = contender;
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /** Starts it and waits until the first event is accepted. */
    static RunningContender start(
            Contender contender, Cluster cluster, LoadGenerator load, BenchmarkSettings settings)
            throws IOException, InterruptedException {
        int port = freePort();
        Path directory = settings.directory().resolve(contender.name());
        Files.createDirectories(directory);
        String jdbcUrl = cluster.create(contender.name());
        List<String> arguments = contender.command().of(port, jdbcUrl, directory.toAbsolutePath());
        ProcessBuilder start = command(contender, arguments, settings.heap());
        start.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile());
        UnpackedHub installed = contender.installed();
        if (installed != null && installed.isNew()) {
            firstStart(begin(start, contender, port, load).process);
        }
        return begin(start, contender, port, load);
    }

    /** The first one of an installation notes what later ones share, when it is stopped. */
    private static void firstStart(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the hub does not stop; see its log");
        }
    }

    private static ProcessBuilder command(
            Contender contender, List<String> arguments, String heap) {
        List<String> command = new ArrayList<>();
        UnpackedHub installed = contender.installed();
        if (installed == null) {
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.add("-Xmx" + heap);
        } else {
            command.add(installed.launcher().toString());
        }
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-Xmx" + heap);
        return builder;
    }

    private static RunningContender begin(
            ProcessBuilder start, Contender contender, int port, LoadGenerator load)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = start.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!load.once("start", port, contender.path())) {
            if (!process.isAlive() || System.nanoTime() - began > START.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        contender.name() + " does not start; see the log in its directory");
            }
            process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return new RunningContender(contender, process, port, (System.nanoTime() - began) / 1e9);
    }

    Contender contender() {
        return contender;
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /** Since its start; 0 if it does not tell. */
    long allocatedBytes() {
        String path = contender.metrics();
        if (path == null) {
            return 0;
        }
        try {
            return METRICS.allocatedBytes(port, path);
        } catch (IOException e) {
            throw new UncheckedIOException(contender.name() + " does not tell of itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }

    /** From the start of the process to the first event accepted, the database being up. */
    double startSeconds() {
        return startSeconds;
    }

    /** Lets it go on. */
    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** So that it takes nothing from the others. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code =
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    contender.name() + " has ended; see the log in its directory");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
