package io.tributary.connectors.calling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back of a call; its body is of no interest.
 *
 * @param retryAfter how long the other side wants to be left alone; null if it does not tell
 */
public record Answer(int status, @Nullable Duration retryAfter) {

    public boolean isSuccess() {
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
}
