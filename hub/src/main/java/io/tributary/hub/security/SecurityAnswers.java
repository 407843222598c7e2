package io.tributary.hub.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Refusals as problem details. */
final class SecurityAnswers {

    private SecurityAnswers() {}

    static void unauthorized(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                """
                {"type":"/problems/unauthorized","title":"Who is asking is not known",\
                "status":401,"detail":"Send a valid API key or bearer token."}\
                """);
    }

    static void forbidden(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpServletResponse.SC_FORBIDDEN,
                """
                {"type":"/problems/forbidden","title":"Not allowed",\
                "status":403,"detail":"The role of this key or token does not allow this call."}\
                """);
    }

    private static void write(HttpServletResponse response, int status, String json)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
