package io.tributary.connectors.calling;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call of a target's API.
 *
 * @param path from the root of the API's address, with the query
 * @param json the body; null for none
 */
public record TargetCall(String method, String path, @Nullable String json) {

    /**
     * A {@code GET}.
     *
     * @param query not yet encoded
     */
    public static TargetCall get(String path, Map<String, String> query) {
        String encoded =
                query.entrySet().stream()
                        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&"));
        return new TargetCall("GET", path + (encoded.isEmpty() ? "" : "?" + encoded), null);
    }

    /** A {@code POST} of JSON. */
    public static TargetCall post(String path, String json) {
        return new TargetCall("POST", path, json);
    }

    /** A {@code PUT} of JSON. */
    public static TargetCall put(String path, String json) {
        return new TargetCall("PUT", path, json);
    }

    URI uri(URI address) {
        return URI.create(address.toString().replaceFirst("/+$", "") + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the body, which tells of people. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
