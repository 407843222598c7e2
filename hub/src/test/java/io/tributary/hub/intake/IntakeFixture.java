package io.tributary.hub.intake;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.util.unit.DataSize;

/** What the tests of the intake share. */
final class IntakeFixture {

    private IntakeFixture() {}

    static final IntakeSettings SETTINGS = settings(1_000, DataSize.ofMegabytes(64));

    /** So that both consumers have something in hand most of the time. */
    static final IntakeSettings SMALL_BATCHES = settings(1_000, DataSize.ofMegabytes(64), 4);

    static IntakeSettings settings(int waitingRequests, DataSize waitingBytes) {
        return settings(waitingRequests, waitingBytes, 256);
    }

    private static IntakeSettings settings(int waitingRequests, DataSize waitingBytes, int batch) {
        return new IntakeSettings(
                Duration.ofSeconds(30),
                2,
                Duration.ofMillis(200),
                waitingRequests,
                waitingBytes,
                2,
                batch,
                Duration.ofMillis(25),
                3,
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                DataSize.ofMegabytes(10),
                10_000);
    }

    static Pace pace() {
        return new Pace(SETTINGS.maxPause(), () -> false, System::nanoTime);
    }

    static RawEvent event(String id) {
        return event(id, id);
    }

    static RawEvent event(String id, String body) {
        return new RawEvent(
                "test/one",
                id,
                "plain",
                Instant.parse("2026-11-20T10:00:00Z"),
                "text/plain",
                Map.of(),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Understands everything but {@code reject}, {@code bug} and {@code deep}. */
    static Mappings mappings() {
        return new Mappings(List.of(new PlainMapping()));
    }

    private static final class PlainMapping implements Mapping {

        @Override
        public String name() {
            return "plain";
        }

        @Override
        public String platform() {
            return "plain";
        }

        @Override
        public List<Interaction> map(RawEvent event) {
            String text = new String(event.body(), StandardCharsets.UTF_8);
            if (text.startsWith("reject")) {
                throw new PayloadRejected("order.id", "is missing");
            }
            if (text.startsWith("bug")) {
                throw new IllegalStateException("ana@example.com");
            }
            if (text.startsWith("endless")) {
                waitForAnInterrupt();
            }
            if (text.startsWith("deep")) {
                return map(event);
            }
            return List.of();
        }

        private static void waitForAnInterrupt() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
