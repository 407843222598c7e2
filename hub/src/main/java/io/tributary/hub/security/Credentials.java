package io.tributary.hub.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request says of its sender. Looks at headers only: parameters would read the body. */
final class Credentials {

    private static final String BEARER = "bearer ";

    private Credentials() {}

    /** Whether the request brings its own credentials, and not those of a browser's session. */
    static boolean present(HttpServletRequest request) {
        return apiKey(request).isPresent() || token(request) != null;
    }

    static Optional<String> apiKey(HttpServletRequest request) {
        String header = request.getHeader("X-Api-Key");
        return header != null ? Optional.of(header.strip()) : bearer(request).filter(b -> !jwt(b));
    }

    /** A bearer token of the form of a JWT, or null. */
    static @Nullable String token(HttpServletRequest request) {
        return bearer(request).filter(Credentials::jwt).orElse(null);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static boolean jwt(String token) {
        return token.chars().filter(c -> c == '.').count() == 2;
    }
}
