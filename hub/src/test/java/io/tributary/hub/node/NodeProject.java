package io.tributary.hub.node;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program for Node among the resources of the tests, with what its {@code package.json} names
 * from npm. It is installed in {@code target} once.
 */
public final class NodeProject {

    private static final int PATIENCE_MINUTES = 4;

    private final Path place;

    private NodeProject(Path place) {
        this.place = place;
    }

    /**
     * Skips the test where there is no Node, or where npm cannot get the libraries.
     *
     * @param name of its directory in {@code src/test/resources}
     * @param more files that it needs
     */
    public static NodeProject install(String name, Path... more) throws Exception {
        NodeProject project = new NodeProject(Path.of("target", name));
        Files.createDirectories(project.place);
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", name))) {
            for (Path file : Stream.concat(files, Stream.of(more)).toList()) {
                Files.copy(
                        file,
                        project.place.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assumeTrue(project.succeeds("node", "--version"), "skipped: there is no node");
        // npm writes the file last.
        assumeTrue(
                Files.exists(project.place.resolve("node_modules/.package-lock.json"))
                        || project.succeeds(
                                "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"),
                "skipped: npm cannot get what " + name + " needs");
        return project;
    }

    /** Returns what the program ended with; -1 if it had to be stopped. */
    public int run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    /** Starts it, as a child of the test. */
    public Process start(String... command) throws IOException {
        return new ProcessBuilder(List.of(command))
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log())
                .start();
    }

    /** What the program that was started last has written. */
    public File log() {
        return place.resolve("log.txt").toFile();
    }

    private boolean succeeds(String... command) throws InterruptedException {
        try {
            return run(command) == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }
}
