package io.tributary.hub.tracking;

/** A request of which nothing is taken, as it cannot be understood or is too large. */
final class TrackingRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean large;

    private TrackingRejected(String reason, boolean large) {
        super(reason, null, false, false);
        this.large = large;
    }

    /**
     * @param reason what is wrong, for the caller; without anything of the body
     */
    static TrackingRejected invalid(String reason) {
        return new TrackingRejected(reason, false);
    }

    static TrackingRejected tooLarge(String reason) {
        return new TrackingRejected(reason, true);
    }

    boolean isTooLarge() {
        return large;
    }
}
