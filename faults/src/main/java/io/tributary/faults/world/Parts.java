package io.tributary.faults.world;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, and has to be ended: the last first, and all of them whatever goes wrong. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        started.push(part);
        return part;
    }

    /** As a part of what went wrong before. */
    void closeAfter(Exception failure) {
        try {
            close();
        } catch (IllegalStateException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * @throws IllegalStateException with all that went wrong
     */
    @Override
    public void close() {
        IllegalStateException failure = null;
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                failure =
                        failure == null
                                ? new IllegalStateException("A part of the world did not end", e)
                                : failure;
                failure.addSuppressed(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
