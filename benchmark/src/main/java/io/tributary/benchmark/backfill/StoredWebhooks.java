package io.tributary.benchmark.backfill;

import io.tributary.benchmark.load.Webhooks;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * A file of webhooks, one a line, as if they had been kept as they came: of 700 days, the last an
 * hour old, 1 of 20 twice.
 *
 * @param events different ones
 */
public record StoredWebhooks(Path file, int events) {

    private static final Duration SPAN = Duration.ofDays(700);
    private static final Duration AGE = Duration.ofHours(1);
    private static final int KEPT = 1_000;

    /**
     * Writes one.
     *
     * @param run part of the events' ids
     * @param customers who wrote them
     */
    public static StoredWebhooks write(Path file, String run, int customers, int events)
            throws IOException {
        Webhooks webhooks = new Webhooks(run, "none", customers);
        SplittableRandom random = new SplittableRandom(run.hashCode());
        long step = SPAN.toMillis() * 1_000 / events;
        long last = (System.currentTimeMillis() - AGE.toMillis()) * 1_000;
        byte[][] recent = new byte[KEPT][];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int n = 0; n < events; n++) {
                byte[] body = webhooks.next(last - (events - 1 - n) * step).body().getBytes();
                line(out, body);
                recent[n % KEPT] = body;
                if (random.nextInt(20) == 0) {
                    line(out, recent[random.nextInt(Math.min(KEPT, n + 1))]);
                }
            }
        }
        return new StoredWebhooks(file, events);
    }

    private static void line(OutputStream out, byte[] body) throws IOException {
        out.write(body);
        out.write('\n');
    }
}
