package io.tributary.hub.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Whose pages may send calls. A browser sends a call as {@code text/plain} without asking first, so
 * that the origin is looked at again when the call is there.
 */
final class TrackingOrigins {

    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfiguration all;

    TrackingOrigins(TrackingSettings settings) {
        all =
                configuration(
                        settings.sources().values().stream()
                                .flatMap(source -> source.origins().stream())
                                .distinct()
                                .toList());
    }

    private static CorsConfiguration configuration(List<String> origins) {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(origins);
        configuration.setAllowedMethods(List.of("POST"));
        configuration.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        configuration.setMaxAge(Duration.ofHours(1));
        return configuration;
    }

    /**
     * Answers what a browser asks before it sends, and refuses the pages of sites that no source
     * names; else tells the browser that it may read the answer.
     *
     * @return whether the request goes on
     */
    boolean pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return processor.processRequest(all, request, response)
                && !CorsUtils.isPreFlightRequest(request);
    }

    /** Whether the source takes what pages of the request's origin send, if it has one. */
    static boolean allows(TrackingSettings.Source source, HttpServletRequest request) {
        return !CorsUtils.isCorsRequest(request)
                || configuration(source.origins())
                                .checkOrigin(request.getHeader(HttpHeaders.ORIGIN))
                        != null;
    }
}
