package io.tributary.history.jdbc;

import java.util.concurrent.Semaphore;

/** Works that hold the whole history in memory: one at a time, and not of too long a history. */
final class OneAtATime {

    /** Measured: about 2.2 kB held, and as much again while it is worked out; RULES.md says how. */
    private static final long BYTES_EACH = 5_000;

    private final Semaphore free = new Semaphore(1);
    private final int mostInteractions;

    OneAtATime(int mostInteractions) {
        this.mostInteractions = mostInteractions;
    }

    /** As many interactions as fit half of the memory that this JVM may take. */
    static int fitting() {
        return (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 2 / BYTES_EACH);
    }

    /**
     * Whoever begins has to {@link #end}.
     *
     * @throws IllegalStateException if another has begun
     */
    void begin() {
        if (!free.tryAcquire()) {
            throw new IllegalStateException(
                    "A preview or a rebuild is running here. Try again when it is done");
        }
    }

    void end() {
        free.release();
    }

    /**
     * @throws IllegalStateException if there are too many
     */
    void admit(long interactions) {
        if (interactions > mostInteractions) {
            throw new IllegalStateException(
                    "This takes more than "
                            + mostInteractions
                            + " interactions in memory (tributary.rules.at-once). Raise that, or run"
                            + " it as a command on a machine that has the memory: see RULES.md");
        }
    }

    int mostInteractions() {
        return mostInteractions;
    }
}
