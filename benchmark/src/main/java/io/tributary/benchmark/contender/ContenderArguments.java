package io.tributary.benchmark.contender;

import java.nio.file.Path;

/**
 * What each of our own contenders is started with.
 *
 * @param port to listen on, on loopback
 * @param jdbcUrl of its empty database, with the user
 * @param directory for its broker's journal
 */
public record ContenderArguments(int port, String jdbcUrl, Path directory) {

    public static ContenderArguments of(String[] args) {
        return new ContenderArguments(Integer.parseInt(args[0]), args[1], Path.of(args[2]));
    }
}
