package io.tributary.connectors.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The secrets that a route gives: several, comma separated, while one is rotated. */
public final class Secrets {

    private final String name;
    private final List<String> values;

    private Secrets(String name, List<String> values) {
        this.name = name;
        this.values = List.copyOf(values);
    }

    /**
     * Reads the setting {@code secret}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Secrets of(Map<String, String> settings) {
        return of(settings, "secret");
    }

    /**
     * Reads the setting of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Secrets of(Map<String, String> settings, String name) {
        List<String> values =
                Arrays.stream(settings.getOrDefault(name, "").split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the route must set '" + name + "'");
        }
        return new Secrets(name, values);
    }

    /**
     * @throws IllegalArgumentException if one is not written that way; does not show it
     */
    List<byte[]> keys(SecretDecoding decoding) {
        try {
            return values.stream().map(decoding::decode).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("setting '" + name + "' " + e.getMessage(), e);
        }
    }

    /** For checks that work with the secrets themselves; never to be shown. */
    public List<String> values() {
        return values;
    }

    /** Whether the given text is one of the secrets, compared in constant time. */
    public boolean contains(String given) {
        boolean found = false;
        for (String value : values) {
            found |= SignatureVerifier.constantTimeEquals(value, given);
        }
        return found;
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return name + "[" + values.size() + "]";
    }
}
