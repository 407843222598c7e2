package io.tributary.hub.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatingThreadTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final RepeatingThread thread = new RepeatingThread("test");
    private final AtomicInteger times = new AtomicInteger();

    @AfterEach
    void stop() {
        thread.stop();
    }

    @Test
    void goesOnAfterAFailure() {
        thread.repeat(
                Duration.ZERO,
                SHORT,
                () -> {
                    times.incrementAndGet();
                    throw new IllegalStateException("each time");
                });
        await().until(() -> times.get() >= 3);
    }

    @Test
    void doesSeveralThingsOnOneThreadOfItsName() {
        AtomicInteger others = new AtomicInteger();
        AtomicBoolean elsewhere = new AtomicBoolean();
        Runnable look =
                () ->
                        elsewhere.compareAndSet(
                                false, !Thread.currentThread().getName().equals("test"));
        thread.repeat(
                Duration.ZERO,
                SHORT,
                () -> {
                    look.run();
                    times.incrementAndGet();
                });
        thread.repeat(
                Duration.ZERO,
                SHORT,
                () -> {
                    look.run();
                    others.incrementAndGet();
                });

        await().until(() -> times.get() >= 3 && others.get() >= 3);
        assertThat(elsewhere).isFalse();
    }

    @Test
    void letsWhatIsUnderWayComeToItsEnd() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        thread.repeat(Duration.ZERO, SHORT, () -> ended.set(begins(begun) && waits(go)));
        begun.await();

        thread.stop();
        assertThat(thread.isRunning()).isFalse();
        go.countDown();
        await().untilTrue(ended);
    }

    @Test
    void interruptsWhatIsUnderWayAndWaitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        thread.repeat(
                Duration.ZERO,
                SHORT,
                () -> {
                    if (begins(begun) && !waits(new CountDownLatch(1))) {
                        times.incrementAndGet();
                    }
                });
        begun.await();

        assertThat(thread.interrupt(LONG)).isTrue();
        assertThat(times).hasValue(1);
        assertThat(thread.isRunning()).isFalse();
    }

    @Test
    void startsAgain() {
        thread.repeat(Duration.ZERO, SHORT, times::incrementAndGet);
        await().until(() -> times.get() > 0);
        assertThat(thread.interrupt(LONG)).isTrue();
        times.set(0);

        thread.repeat(Duration.ZERO, SHORT, times::incrementAndGet);
        assertThat(thread.isRunning()).isTrue();
        await().until(() -> times.get() > 0);
    }

    private static boolean begins(CountDownLatch begun) {
        begun.countDown();
        return true;
    }

    /** Whether it was not interrupted. */
    private static boolean waits(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
