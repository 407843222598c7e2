package io.tributary.connectors.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@code GET} of a page, or a {@code POST} that asks for one and changes nothing.
 *
 * @param question the body of the {@code POST}, in JSON; null for a {@code GET}
 */
public record ApiCall(URI uri, Map<String, String> headers, @Nullable String question) {

    public ApiCall {
        headers = Map.copyOf(headers);
    }

    /**
     * A page of what is listed at a path.
     *
     * @param path from the root of the API's address
     * @param query not yet encoded, in its order
     */
    public static ApiCall of(
            ApiAccess access, String path, Map<String, String> query, Map<String, String> headers) {
        String encoded =
                query.entrySet().stream()
                        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&"));
        return new ApiCall(
                uri(access, path + (encoded.isEmpty() ? "" : "?" + encoded)), headers, null);
    }

    /**
     * A page of what a search finds.
     *
     * @param path from the root of the API's address
     */
    public static ApiCall search(
            ApiAccess access, String path, JsonNode question, Map<String, String> headers) {
        return new ApiCall(uri(access, path), headers, question.toString());
    }

    private static URI uri(ApiAccess access, String path) {
        return URI.create(access.address().toString().replaceFirst("/+$", "") + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the headers, which hold secrets. */
    @Override
    public String toString() {
        return "ApiCall[" + uri + "]";
    }
}
