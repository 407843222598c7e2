package io.tributary.connectors.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers, by their hashes, the items that this hub has accepted last, so that what is read every
 * quarter of an hour is not recorded as often. What is forgotten is accepted again, and changes
 * nothing. Not thread-safe.
 */
final class Lately {

    private final Map<String, Boolean> accepted;

    /**
     * @param most items are remembered
     */
    Lately(int most) {
        accepted =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                        return size() > most;
                    }
                };
    }

    /** Those of the items that are not remembered. */
    List<byte[]> unknown(List<byte[]> items) {
        return items.stream().filter(item -> accepted.get(hash(item)) == null).toList();
    }

    void add(List<byte[]> items) {
        items.forEach(item -> accepted.put(hash(item), true));
    }

    private static String hash(byte[] item) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(item);
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
