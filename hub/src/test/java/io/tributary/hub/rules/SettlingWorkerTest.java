package io.tributary.hub.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.TransientFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SettlingWorkerTest {

    private final List<Integer> chunks = new CopyOnWriteArrayList<>();

    @Test
    void getsAChunkThatIsTooLargeThroughInSmallerOnes() {
        SettlingWorker worker =
                new SettlingWorker(
                        most -> {
                            chunks.add(most);
                            if (chunks.size() <= 3) {
                                throw new TransientFailure("it takes too long", null);
                            }
                            return chunks.size() < 6;
                        },
                        new RuleSettings(
                                null, 1000, 5, Duration.ofMillis(1), Duration.ofMillis(2)));
        worker.start();
        try {
            Awaitility.await().until(() -> chunks.size() >= 8);
        } finally {
            worker.stop();
        }
        assertThat(chunks.subList(0, 7)).containsExactly(5, 2, 1, 1, 2, 4, 5);
        assertThat(worker.isRunning()).isFalse();
    }
}
