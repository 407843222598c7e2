package io.tributary.benchmark.backfill;

import io.tributary.benchmark.load.Webhooks;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A file of webhooks, one a line, as if they had been kept as they came: 1 of 20 twice. */
record StoredWebhooks(Path file, int different) {

    private static final int KEPT = 1_000;

    static StoredWebhooks write(Path file, String run, int different) throws IOException {
        Webhooks webhooks = new Webhooks(run, "none");
        SplittableRandom random = new SplittableRandom(run.hashCode());
        byte[][] recent = new byte[KEPT][];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < different; i++) {
                byte[] body = webhooks.next(1_790_000_000_000_000L + i * 1_000L).body().getBytes();
                write(out, body);
                recent[i % KEPT] = body;
                if (random.nextInt(20) == 0) {
                    write(out, recent[random.nextInt(Math.min(KEPT, i + 1))]);
                }
            }
        }
        return new StoredWebhooks(file, different);
    }

    private static void write(OutputStream out, byte[] body) throws IOException {
        out.write(body);
        out.write('\n');
    }
}
