package io.tributary.faults.world;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own programs, unpacked. */
record PostgresPrograms(Path bin) {

    private static @Nullable PostgresPrograms unpacked;

    /** Into the directory the first time: the library unpacks them once in each process. */
    static synchronized PostgresPrograms unpack(Path directory) throws IOException {
        if (unpacked == null) {
            // It does so when it starts one; that one is not used.
            EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(directory.toFile())
                    .setDataDirectory(directory.resolve("unused"))
                    .start()
                    .close();
            unpacked = found(directory);
        }
        return unpacked;
    }

    private static PostgresPrograms found(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            Path initdb = files.filter(file -> file.endsWith("bin/initdb")).findAny().orElseThrow();
            return new PostgresPrograms(initdb.toAbsolutePath().resolveSibling("").normalize());
        }
    }

    /** The command line; PostgreSQL does not run as root, and in its own namespace nobody is. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
