package io.tributary.hub.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Tells people with a browser from programs. */
final class Browsers {

    private static final List<String> FOR_PROGRAMS =
            List.of(
                    "/api/",
                    "/events",
                    "/v1/",
                    "/webhooks/",
                    "/tmf-api/",
                    "/actuator/",
                    "/schemas/",
                    "/openapi.json");

    private Browsers() {}

    /** Whether the request, or the one that led to this error dispatch, is for a page. */
    static boolean wantPage(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original instanceof String uri ? uri : request.getRequestURI();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && FOR_PROGRAMS.stream().noneMatch(path::startsWith);
    }
}
