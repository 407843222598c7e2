package io.tributary.hub.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

@Timeout(60)
class BrokerHealthIndicatorTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch answering = new CountDownLatch(1);

    @Test
    void asksOneAtATimeAndTellsTheOthersWhatItSaidLast() throws Exception {
        HealthIndicator indicator =
                new BrokerHealthIndicator(this::slowFromTheSecondOn, Duration.ofMinutes(1));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        Thread waiting = waiting(indicator);

        for (int probe = 0; probe < 50; probe++) {
            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        }
        assertThat(asked).hasValue(2);

        answering.countDown();
        waiting.join();
        indicator.health();
        assertThat(asked).hasValue(3);
    }

    @Test
    void isDownWhileAnAnswerIsWaitedForTooLong() throws Exception {
        HealthIndicator indicator =
                new BrokerHealthIndicator(this::slowFromTheSecondOn, Duration.ZERO);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        Thread waiting = waiting(indicator);

        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);

        answering.countDown();
        waiting.join();
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    private Thread waiting(HealthIndicator indicator) {
        Thread thread = new Thread(indicator::health);
        thread.start();
        while (asked.get() < 2) {
            LockSupport.parkNanos(1_000_000);
        }
        return thread;
    }

    private Health slowFromTheSecondOn() {
        if (asked.incrementAndGet() > 1) {
            try {
                answering.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Health.up().build();
    }
}
