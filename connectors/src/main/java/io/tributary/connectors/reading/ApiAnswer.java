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

    public boolean isRedirection() {
        return status >= 300 && status < 400;
    }

    /** It asks for a login, or for another one. */
    public boolean isLogin() {
        return status == 401 || status == 403 || status == 407;
    }

    /** Another try may be answered otherwise. */
    public boolean isPassing() {
        return status == 408 || status == 425 || status == 429 || status >= 500 || status < 200;
    }

    /** Without the body, which tells of people. */
    @Override
    public String toString() {
        return "ApiAnswer[" + status + "]";
    }
}
