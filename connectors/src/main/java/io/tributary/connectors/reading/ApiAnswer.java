package io.tributary.connectors.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a platform answered.
 *
 * @param headers names in lower case
 */
public record ApiAnswer(int status, Map<String, String> headers, byte[] body) {

    public ApiAnswer {
        headers = Map.copyOf(headers);
    }

    /** A header by its name in lower case, or null. */
    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Without the body, which tells of people. */
    @Override
    public String toString() {
        return "ApiAnswer[" + status + "]";
    }
}
