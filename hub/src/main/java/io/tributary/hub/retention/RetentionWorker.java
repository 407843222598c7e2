package io.tributary.hub.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.history.failure.TributaryException;
import io.tributary.history.retention.Retention;
import io.tributary.history.retention.Store;
import io.tributary.hub.failures.Failures;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of what was kept long enough, slowly enough that nobody notices. */
final class RetentionWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionWorker.class);
    private static final long PAUSE_MILLIS = 20;

    private final Retention retention;
    private final Failures failures;
    private final RetentionSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final CountDownLatch stopping = new CountDownLatch(1);

    RetentionWorker(
            Retention retention,
            Failures failures,
            RetentionSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.retention = retention;
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        for (Store store : Store.values()) {
            forgotten(name(store)).increment(0);
        }
    }

    @Override
    public void run() {
        for (Store store : Store.values()) {
            Duration age = settings.age(store);
            if (age != null) {
                tell(name(store), () -> forget(store, age));
            }
        }
        Duration age = settings.failures();
        if (age != null) {
            tell("failures", () -> failures.discardOlderThan(clock.instant().minus(age)));
        }
    }

    void stop() {
        stopping.countDown();
    }

    private long forget(Store store, Duration age) {
        return retention.forget(store, clock.instant().minus(age), this::goesOn);
    }

    private void tell(String store, Sweep sweep) {
        try {
            long gone = sweep.run();
            forgotten(store).increment((double) gone);
            if (gone > 0) {
                LOG.info("{} rows of {} were kept long enough and are gone", gone, store);
            }
        } catch (TributaryException e) {
            LOG.warn("{} keeps what it has for now: {}", store, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} keeps what it has for now", store, e);
        }
    }

    private Counter forgotten(String store) {
        return Counter.builder("tributary.retention.forgotten")
                .description("Rows that were kept long enough")
                .tag("store", store)
                .register(meters);
    }

    private static String name(Store store) {
        return store.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean goesOn() {
        try {
            return !stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Sweep {

        long run();
    }
}
