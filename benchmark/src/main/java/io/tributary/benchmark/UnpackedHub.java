package io.tributary.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The hub as it is installed: its jar unpacked beside {@code deploy/tributary}, which starts it.
 *
 * @param launcher the installed {@code tributary}
 */
record UnpackedHub(Path launcher) {

    private static final String CACHE = "cache";

    /** Unpacks the jar; what was unpacked there before goes. */
    static UnpackedHub of(Path jar, Path launcher, Path home)
            throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(home);
        Process unpacking =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                home.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (unpacking.waitFor() != 0) {
            throw new IOException(jar + " cannot be unpacked; is it the packaged hub?");
        }
        Path installed = home.resolve("tributary");
        Files.copy(launcher, installed, StandardCopyOption.COPY_ATTRIBUTES);
        return new UnpackedHub(installed.toAbsolutePath());
    }

    /** Whether no start before this has left an archive of classes. */
    boolean isNew() {
        Path cache = launcher.resolveSibling(CACHE);
        if (!Files.isDirectory(cache)) {
            return true;
        }
        try (Stream<Path> archives = Files.list(cache)) {
            return archives.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
