package io.tributary.hub.webhooks;

import io.tributary.connectors.webhook.WebhookRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Turns servlet requests into {@link WebhookRequest}s. Never asks the servlet for parameters: that
 * would read, and lose, the body of a form.
 */
final class WebhookRequests {

    private static final String PATH = "/webhooks/";
    private static final Pattern SOURCE =
            Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]*(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*){0,7}");

    private final @Nullable String publicUrl;
    private final Clock clock;

    WebhookRequests(WebhookSettings settings, Clock clock) {
        String url = settings.publicUrl();
        this.publicUrl = url == null || url.isBlank() ? null : url;
        this.clock = clock;
    }

    /** The source that the path names, perhaps with more below it; empty if it can be none. */
    static Optional<String> source(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String source = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        return SOURCE.matcher(source).matches() ? Optional.of(source) : Optional.empty();
    }

    WebhookRequest request(HttpServletRequest request, byte[] body) {
        return new WebhookRequest(
                request.getMethod().toUpperCase(Locale.ROOT),
                url(request),
                query(request),
                headers(request),
                body,
                clock.instant());
    }

    private String url(HttpServletRequest request) {
        String base =
                publicUrl == null
                        ? request.getRequestURL().toString()
                        : publicUrl + request.getRequestURI();
        String query = request.getQueryString();
        return query == null ? base : base + "?" + query;
    }

    private static Map<String, List<String>> query(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return Map.of();
        }
        MultiValueMap<String, String> raw =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        Map<String, List<String>> decoded = new LinkedHashMap<>();
        raw.forEach(
                (name, values) ->
                        decoded.put(decode(name), values.stream().map(v -> decode(v)).toList()));
        return decoded;
    }

    private static String decode(@Nullable String text) {
        return text == null
                ? ""
                : UriUtils.decode(
                        text.replace("+", "%20"), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(
                    name.toLowerCase(Locale.ROOT),
                    List.copyOf(Collections.list(request.getHeaders(name))));
        }
        return headers;
    }
}
