package io.tributary.hub.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last keys that were right, by a fast digest that lives in memory only. */
final class VerifiedKeys {

    private static final int MOST = 1_000;

    private final Map<String, ApiKey> byDigest =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, ApiKey> eldest) {
                    return size() > MOST;
                }
            };

    synchronized boolean knows(String key, ApiKey as) {
        return as.equals(byDigest.get(digest(key)));
    }

    synchronized void remember(String key, ApiKey as) {
        byDigest.put(digest(key), as);
    }

    synchronized void clear() {
        byDigest.clear();
    }

    private static String digest(String key) {
        try {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
