package io.tributary.faults.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts, signals and ends processes; those that are left end with this one. */
final class Processes {

    private Processes() {}

    /** Starts it with its output added to a file {@code log} in the directory. */
    static Process start(Path directory, List<String> command) throws IOException {
        return start(directory, command, Map.of());
    }

    /** The same, with more in its environment. */
    static Process start(Path directory, List<String> command, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(directory);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        directory.resolve("log").toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** As {@code kill} does. */
    static void signal(String name, Stream<ProcessHandle> processes)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        if (command.size() > 2) {
            new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        }
    }

    /** The process and all that it has started. */
    static Stream<ProcessHandle> family(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Runs it to its end. */
    static void run(Path directory, List<String> command) throws IOException, InterruptedException {
        int code = start(directory, command).waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    command.get(0) + " has failed with " + code + "; see log in " + directory);
        }
    }
}
