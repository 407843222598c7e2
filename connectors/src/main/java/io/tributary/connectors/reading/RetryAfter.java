package io.tributary.connectors.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a platform wants to be called again. */
public final class RetryAfter {

    /** Shopify writes {@code 2.0}. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private RetryAfter() {}

    /**
     * Of {@code Retry-After}, in seconds or as a date (RFC 9110), or of the {@code
     * X-Rate-Limit-Reset} of X and the {@code X-RateLimit-Reset} of Intercom, in seconds since
     * 1970.
     *
     * @return null if the answer tells nothing that can be understood
     */
    public static @Nullable Duration of(ApiAnswer answer, Instant now) {
        String after = answer.header("retry-after");
        if (after != null) {
            return of(after, now);
        }
        String ofX = answer.header("x-rate-limit-reset");
        String reset = ofX == null ? answer.header("x-ratelimit-reset") : ofX;
        return answer.status() == 429 && reset != null && reset.matches("\\d{10}")
                ? until(Instant.ofEpochSecond(Long.parseLong(reset)), now)
                : null;
    }

    /**
     * Of the value of {@code Retry-After}.
     *
     * @return null if it is not there, or cannot be understood
     */
    public static @Nullable Duration of(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return null;
        }
        String written = retryAfter.strip();
        return SECONDS.matcher(written).matches() ? seconds(written) : until(date(written), now);
    }

    private static Duration seconds(String written) {
        return Duration.ofSeconds(
                new BigDecimal(written).setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private static @Nullable Duration until(@Nullable Instant then, Instant now) {
        if (then == null) {
            return null;
        }
        return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    }

    private static @Nullable Instant date(String written) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(written, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
