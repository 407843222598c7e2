package io.tributary.hub.rules;

import io.tributary.history.rulebook.Settling;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the history in line with new rules, chunk by chunk, while the hub works. A chunk that
 * fails is tried again, and smaller: one that is too large for its time limit gets through like
 * this.
 */
final class SettlingWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SettlingWorker.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);

    private final Settling settling;
    private final RuleSettings settings;
    private CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    SettlingWorker(Settling settling, RuleSettings settings) {
        this.settling = settling;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopping = end;
        Thread starting = new Thread(() -> run(end), "settling");
        thread = starting;
        starting.start();
    }

    private void run(CountDownLatch end) {
        int chunk = settings.settleChunk();
        boolean failing = false;
        boolean ended = false;
        while (!ended) {
            Duration pause = settings.settlePoll();
            try {
                if (settling.step(chunk)) {
                    pause = settings.settlePause();
                }
                chunk = Math.min(settings.settleChunk(), 2 * chunk);
                failing = false;
            } catch (RuntimeException e) {
                chunk = Math.max(1, chunk / 2);
                tell(e, chunk, failing);
                failing = true;
            }
            ended = ended(end, pause);
        }
    }

    private static void tell(RuntimeException e, int chunk, boolean again) {
        if (again) {
            LOG.debug("The history is still not brought in line with the rules", e);
        } else {
            LOG.warn(
                    "The history is not brought in line with the rules for now; tried again with {}"
                            + " interactions at once, after: {}",
                    chunk,
                    e.toString());
        }
    }

    private static boolean ended(CountDownLatch end, Duration pause) {
        try {
            return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        Thread ending = thread;
        thread = null;
        if (ending != null) {
            try {
                ending.join(LAST_WORDS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
