package io.tributary.hub.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The keys of the key file, read again when it changes. Hashing a key is slow on purpose, so keys
 * that were right are remembered, and only a few are hashed at the same time.
 */
final class ApiKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
    private static final int HASHED_AT_ONCE = 2;

    private final Path file;
    private final PasswordEncoder hashes = KeyHashes.encoder();
    private final Semaphore hashing = new Semaphore(HASHED_AT_ONCE);
    private final VerifiedKeys verified = new VerifiedKeys();
    private Map<String, ApiKey> keys;
    private @Nullable FileTime readAt;

    /**
     * Reads the file.
     *
     * @throws IllegalStateException if it cannot be read; names the line
     */
    ApiKeys(Path file) {
        this.file = file;
        this.keys = Map.of();
        reload();
    }

    /** Whose key it is; empty if nobody's. */
    Optional<ApiKey> verify(String key) {
        reloadIfChanged();
        int dot = key.indexOf('.');
        ApiKey candidate = dot < 1 ? null : known(key.substring(0, dot));
        if (candidate == null) {
            return Optional.empty();
        }
        if (verified.knows(key, candidate) || matches(key, candidate)) {
            verified.remember(key, candidate);
            return Optional.of(candidate);
        }
        return Optional.empty();
    }

    private boolean matches(String key, ApiKey candidate) {
        try {
            if (!hashing.tryAcquire(2, TimeUnit.SECONDS)) {
                LOG.warn("Too many keys are tried at the same time; one was refused untried");
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return hashes.matches(key, candidate.hash());
        } catch (IllegalArgumentException e) {
            LOG.error("The hash of key {} is neither bcrypt nor pbkdf2", candidate.name());
            return false;
        } finally {
            hashing.release();
        }
    }

    private synchronized @Nullable ApiKey known(String name) {
        return keys.get(name);
    }

    private synchronized void reloadIfChanged() {
        try {
            if (!Files.getLastModifiedTime(file).equals(readAt)) {
                reload();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.error("The key file was changed and cannot be used; the keys read before stay", e);
        }
    }

    private synchronized void reload() {
        try {
            readAt = Files.getLastModifiedTime(file);
            keys = parse(Files.readAllLines(file));
            verified.clear();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "tributary.security.api-keys-file " + file + " cannot be read", e);
        }
    }

    private Map<String, ApiKey> parse(List<String> lines) {
        Map<String, ApiKey> parsed = new LinkedHashMap<>();
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                ApiKey key = ApiKey.parse(line);
                parsed.put(key.name(), key);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        file + ", line " + (n + 1) + ": " + e.getMessage(), e);
            }
        }
        return parsed;
    }
}
