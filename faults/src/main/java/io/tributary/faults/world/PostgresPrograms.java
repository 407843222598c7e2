package io.tributary.faults.world;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's own programs, unpacked. */
record PostgresPrograms(Path bin) {

    static PostgresPrograms unpack(Path directory) throws IOException {
        // The library unpacks them when it starts one; that one is not used.
        EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.toFile())
                .setDataDirectory(directory.resolve("unused"))
                .start()
                .close();
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
