package io.tributary.hub.intake;

/** Thrown to leave a batch unacknowledged because the hub is stopping. */
final class Stopping extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopping() {
        super("the hub is stopping", null, false, false);
    }
}
