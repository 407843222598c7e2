package io.tributary.connectors.calling;

import java.net.URI;
import java.util.Map;

/**
 * A request of HTTP.
 *
 * @param body empty if it has none
 */
public record Call(String method, URI uri, Map<String, String> headers, byte[] body) {

    public Call {
        headers = Map.copyOf(headers);
    }

    /** Shows neither address nor headers, which may hold secrets, nor the body. */
    @Override
    public String toString() {
        return method + " of " + body.length + " bytes";
    }
}
