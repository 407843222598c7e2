package io.tributary.hub.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.retention.Retention;
import io.tributary.history.retention.Store;
import io.tributary.history.retention.StoreSize;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.TestBroker;
import io.tributary.hub.failures.Failures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetentionWorkerTest {

    @RegisterExtension static final TestBroker BROKER = new TestBroker();

    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Map<Store, Instant> asked = new EnumMap<>(Store.class);

    @Test
    void asksOnlyOfWhatIsNotKeptForEver() {
        worker(settings(Duration.ofDays(30), null)).run();

        assertThat(asked)
                .containsEntry(Store.RAW_ARCHIVE, NOW.minus(Duration.ofDays(30)))
                .containsEntry(Store.EVENT_LOG, NOW.minus(Duration.ofDays(90)))
                .doesNotContainKey(Store.DELIVERED);
        assertThat(meters.counter("tributary.retention.forgotten", "store", "event-log").count())
                .isEqualTo(7);
    }

    @Test
    void goesOnWithTheOthersWhenOneFails() {
        worker(settings(Duration.ofDays(666), null)).run();

        assertThat(asked).containsKey(Store.EVENT_LOG);
    }

    @Test
    void throwsFailuresAwayOnlyWhenAskedTo() throws Exception {
        park();
        worker(settings(null, null)).run();
        worker(settings(null, Duration.ofDays(100_000))).run();
        assertThat(BROKER.browse(Addresses.FAILED)).hasSize(2);

        worker(settings(null, Duration.ofDays(9_000))).run();
        assertThat(BROKER.browse(Addresses.FAILED)).isEmpty();
    }

    private static void park() throws Exception {
        try (BrokerLink link = BrokerLink.transacted(BROKER.connections())) {
            var queue = link.queue(Addresses.FAILED);
            link.producer().send(queue, link.session().createTextMessage("one"));
            link.producer().send(queue, link.session().createTextMessage("two"));
            link.session().commit();
        }
    }

    private RetentionWorker worker(RetentionSettings settings) {
        return new RetentionWorker(
                new Asked(),
                new Failures(BROKER.connections()),
                settings,
                Clock.fixed(NOW, ZoneOffset.UTC),
                meters);
    }

    private static RetentionSettings settings(Duration rawArchive, Duration failures) {
        return new RetentionSettings(
                Duration.ofHours(1),
                rawArchive,
                null,
                null,
                null,
                Duration.ofDays(90),
                null,
                failures,
                100);
    }

    private final class Asked implements Retention {

        @Override
        public void prepare(Store store, Duration kept) {}

        @Override
        public long forget(Store store, Instant before, BooleanSupplier goesOn) {
            if (before.equals(NOW.minus(Duration.ofDays(666)))) {
                throw new TransientFailure("away", null);
            }
            asked.put(store, before);
            return 7;
        }

        @Override
        public List<StoreSize> sizes() {
            return List.of();
        }
    }
}
