package io.tributary.hub.security;

import io.tributary.hub.database.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the first key, so that a hub nobody has configured is still closed. */
final class FirstKey {

    private static final Logger LOG = LoggerFactory.getLogger(FirstKey.class);
    private static final String NAME = "admin";

    private FirstKey() {}

    /** The key file under the data directory, made with one admin key if there is none yet. */
    static Path keyFile(Path dataDirectory) {
        Path directory = dataDirectory.resolve("security");
        Path keys = directory.resolve("api-keys");
        if (!Files.exists(keys)) {
            generate(keys, directory.resolve("first-admin-key"));
        }
        return keys;
    }

    private static void generate(Path keys, Path plain) {
        String key = NAME + "." + SecretFile.random();
        try {
            // The key first: without it the hash is of no use to anybody.
            Files.deleteIfExists(plain);
            SecretFile.write(plain, key);
            SecretFile.write(
                    keys,
                    NAME
                            + " "
                            + Role.ADMIN.name().toLowerCase(Locale.ROOT)
                            + " "
                            + KeyHashes.encoder().encode(key));
        } catch (IOException e) {
            throw new IllegalStateException("the first key cannot be written to " + plain, e);
        }
        LOG.warn(
                "The first admin key is in {}. Keep it elsewhere and delete that file; sign in with"
                        + " the name {}",
                plain,
                NAME);
    }
}
