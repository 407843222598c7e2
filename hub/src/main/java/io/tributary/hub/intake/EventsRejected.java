package io.tributary.hub.intake;

/** A request to {@code POST /events} that is not taken, and where it is wrong. */
final class EventsRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String field;

    /**
     * @param line of the body, from 1
     * @param field its path; empty if the line as a whole is wrong
     * @param reason what is wrong, for the caller
     */
    EventsRejected(int line, String field, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.field = field;
    }

    int line() {
        return line;
    }

    String field() {
        return field;
    }
}
