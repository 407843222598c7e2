package io.tributary.hub.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EventRatesTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final EventRates rates = new EventRates(10, 3, now::get);

    @Test
    void letsABurstPassAndThenSoManyASecond() {
        assertThat(rates.take("a", 30)).isZero();
        assertThat(rates.take("a", 1)).isEqualTo(1);
        pass(Duration.ofMillis(100));
        assertThat(rates.take("a", 1)).isZero();
        assertThat(rates.take("a", 1)).isEqualTo(1);
    }

    @Test
    void whatWasTakenBeyondTheBurstIsPaidForLater() {
        assertThat(rates.take("a", 100)).isZero();
        assertThat(rates.take("a", 1)).isEqualTo(8);
        pass(Duration.ofSeconds(7));
        assertThat(rates.take("a", 1)).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(rates.take("a", 100)).isZero();
    }

    @Test
    void sendersHaveEachTheirOwn() {
        assertThat(rates.take("a", 100)).isZero();
        assertThat(rates.take("b", 1)).isZero();
    }

    @Test
    void quietIsNoCreditBeyondTheBurst() {
        assertThat(rates.take("a", 1)).isZero();
        pass(Duration.ofHours(1));
        assertThat(rates.take("a", 30)).isZero();
        assertThat(rates.take("a", 1)).isEqualTo(1);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
