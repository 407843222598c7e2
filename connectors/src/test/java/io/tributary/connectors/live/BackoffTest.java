package io.tributary.connectors.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 40", "4, 40", "1000, 40"})
    void waitsTwiceAsLongEachTime(int failures, long millis) {
        assertThat(Backoff.ofMillis(10, 40).after(failures)).isEqualTo(Duration.ofMillis(millis));
    }
}
