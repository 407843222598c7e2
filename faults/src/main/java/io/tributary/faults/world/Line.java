package io.tributary.faults.world;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a network is at the moment. */
final class Line {

    private Duration late = Duration.ZERO;
    private boolean held;
    private boolean refused;

    synchronized void late(Duration by) {
        late = by;
    }

    synchronized void hold() {
        held = true;
    }

    synchronized void refuse() {
        refused = true;
    }

    synchronized void mend() {
        late = Duration.ZERO;
        held = false;
        refused = false;
        notifyAll();
    }

    synchronized boolean refused() {
        return refused;
    }

    /** Until something may pass. */
    void await() throws InterruptedException {
        long millis;
        synchronized (this) {
            while (held) {
                wait();
            }
            millis = late.toMillis();
        }
        if (millis > 0) {
            TimeUnit.MILLISECONDS.sleep(millis);
        }
    }
}
