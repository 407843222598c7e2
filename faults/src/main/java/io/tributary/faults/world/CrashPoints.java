package io.tributary.faults.world;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Points at which a hub can be told to die, put into it from outside by Byteman: the hub knows
 * nothing of them. The one whose file is there dies when it comes to the point, and takes the file
 * away.
 */
final class CrashPoints {

    private static final String RULE =
            """
            RULE %1$s
            CLASS %2$s
            METHOD %3$s
            %4$s
            BIND armed = new java.io.File("%6$s")
            IF %5$sarmed.delete()
            DO Runtime.getRuntime().halt(9)
            ENDRULE

            """;
    private static final String WHILE_RECORDING =
            "Thread.currentThread().getName().startsWith(\"intake-\") AND ";

    private CrashPoints() {}

    static boolean possible() {
        return byteman().isPresent();
    }

    /** Where the file is put that names the point. */
    static Path armed(Path directory, CrashPoint point) {
        return directory.toAbsolutePath().resolve("die-at-" + point.text());
    }

    /** Of the JVM of the hub that lives in the directory. */
    static List<String> arguments(Path directory) throws IOException {
        StringBuilder rules = new StringBuilder();
        for (CrashPoint point : CrashPoint.values()) {
            rules.append(
                    RULE.formatted(
                            point.text(),
                            point.type(),
                            point.method(),
                            point.at(),
                            point.recording() ? WHILE_RECORDING : "",
                            armed(directory, point)));
        }
        Files.createDirectories(directory);
        Path script = directory.toAbsolutePath().resolve("points.btm");
        Files.writeString(script, rules);
        return List.of("-javaagent:" + byteman().orElseThrow() + "=script:" + script);
    }

    private static Optional<String> byteman() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("byteman-"))
                .findAny();
    }
}
