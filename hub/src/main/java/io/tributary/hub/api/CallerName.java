package io.tributary.hub.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** Who makes a call, as it is kept with what they do. */
public final class CallerName {

    /** Whoever calls a hub that asks nobody who they are. */
    static final String UNKNOWN = "anonymous";

    private CallerName() {}

    /** The name of the key, or the subject of the token. */
    public static String of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? UNKNOWN : principal.getName();
    }
}
