package io.tributary.connectors.reading;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A {@code GET} of a page. */
public record ApiCall(URI uri, Map<String, String> headers) {

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
        String address = access.address().toString().replaceFirst("/+$", "");
        return new ApiCall(
                URI.create(address + path + (encoded.isEmpty() ? "" : "?" + encoded)), headers);
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
