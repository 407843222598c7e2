package io.tributary.connectors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.TransientFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry-after        | 120                           | 120",
                "retry-after        | 2.0                           | 2",
                "retry-after        | 0.2                           | 1",
                "retry-after        | Fri, 20 Nov 2026 10:01:30 GMT | 90",
                "retry-after        | Fri, 20 Nov 2026 09:00:00 GMT | 0",
                "x-rate-limit-reset | 1795168830                    | 30",
                "x-ratelimit-reset  | 1795168830                    | 30"
            })
    void understandsWhatPlatformsWrite(String header, String value, long seconds) {
        assertThat(RetryAfter.of(answer(429, header, value), NOW))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"retry-after,soon", "retry-after,-1", "x-rate-limit-reset,30", "date,x"})
    void tellsNothingWhereNothingIsTold(String header, String value) {
        assertThat(RetryAfter.of(answer(429, header, value), NOW)).isNull();
    }

    @Test
    void waitsLongerAfterEachFailureUpToACeiling() {
        Rest rest = new Rest();
        TransientFailure failure = new TransientFailure("away", null);

        assertThat(rest.after(failure)).isEqualTo(Duration.ofSeconds(1));
        assertThat(rest.after(failure)).isEqualTo(Duration.ofSeconds(2));
        for (int more = 0; more < 50; more++) {
            rest.after(failure);
        }
        assertThat(rest.after(failure)).isEqualTo(Duration.ofMinutes(15));
        rest.succeeded();
        assertThat(rest.after(failure)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void waitsNoLessThanThePlatformAsksForAndNoMoreThanADay() {
        Rest rest = new Rest();

        assertThat(rest.after(busy(Duration.ofHours(2)))).isEqualTo(Duration.ofHours(2));
        assertThat(rest.after(busy(Duration.ofDays(300)))).isEqualTo(Duration.ofDays(1));
        assertThat(rest.after(busy(Duration.ZERO))).isEqualTo(Duration.ofSeconds(4));
    }

    private static TransientFailure busy(Duration asked) {
        return new TransientFailure("busy", null, asked);
    }

    private static ApiAnswer answer(int status, String header, String value) {
        return new ApiAnswer(status, Map.of(header, value), new byte[0]);
    }
}
