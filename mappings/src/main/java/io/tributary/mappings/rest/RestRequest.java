package io.tributary.mappings.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to be made.
 *
 * @param path behind the address of the API, encoded, with its query if it has one
 * @param body JSON; null if there is none
 */
public record RestRequest(
        String method, String path, Map<String, String> headers, @Nullable String body) {

    public RestRequest {
        headers = Map.copyOf(headers);
    }
}
