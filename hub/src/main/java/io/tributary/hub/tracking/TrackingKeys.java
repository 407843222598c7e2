package io.tributary.hub.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Which source a write key is of. Keys are no secrets: they stand in pages and apps, and tell where
 * a call belongs, not who made it. So nothing depends on how long a look-up takes.
 */
final class TrackingKeys {

    /** A source, by one of its keys. */
    record Owner(String source, String key, TrackingSettings.Source settings) {}

    private static final String BASIC = "basic ";

    private final Map<String, Owner> owners = new HashMap<>();

    TrackingKeys(TrackingSettings settings) {
        settings.sources()
                .forEach(
                        (name, source) ->
                                source.writeKeys()
                                        .forEach(
                                                key ->
                                                        owners.put(
                                                                key,
                                                                new Owner(name, key, source))));
    }

    /** Whose key it is; empty if nobody's. */
    Optional<Owner> owner(@Nullable String key) {
        return Optional.ofNullable(owners.get(key == null ? "" : key.strip()));
    }

    /** The user name of Basic authentication, which has no password; null if there is none. */
    static @Nullable String basic(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            byte[] pair = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String written = new String(pair, StandardCharsets.UTF_8);
            int colon = written.indexOf(':');
            return colon < 0 ? written : written.substring(0, colon);
        } catch (IllegalArgumentException e) {
            return null; // a header that cannot be read names no key
        }
    }
}
