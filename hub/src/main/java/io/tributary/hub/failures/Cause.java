package io.tributary.hub.failures;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.failure.TributaryException;

/**
 * Why an event was parked, in words that are the same for the same cause.
 *
 * @param kind of few, for metrics
 * @param text without personal data
 * @param field of the payload; empty if it is not about one
 */
public record Cause(Kind kind, String text, String field) {

    /** Who could not go on. */
    enum Kind {
        REJECTED,
        REFUSED,
        BUG,
        INTERRUPTED
    }

    private static final int LONGEST = 500;

    public Cause {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        field = field.length() > LONGEST ? field.substring(0, LONGEST) : field;
    }

    /** The mapping does not understand the payload. */
    public static Cause rejected(PayloadRejected e) {
        return new Cause(Kind.REJECTED, text(e), e.field());
    }

    /** The history does not take what the payload maps to. */
    public static Cause refused(TributaryException e) {
        return new Cause(Kind.REFUSED, "The history refused it: " + text(e), "");
    }

    /** A fault of the hub itself. The message is left out: it may quote the payload. */
    public static Cause bug(String step, Throwable fault) {
        StackTraceElement[] stack = fault.getStackTrace();
        String where = stack.length == 0 ? "" : " in " + stack[0];
        return new Cause(
                Kind.BUG,
                "The " + step + " failed with " + fault.getClass().getSimpleName() + where,
                "");
    }

    /** The hub died or lost its broker each time it had the event in hand. */
    public static Cause interrupted(int deliveries) {
        return new Cause(
                Kind.INTERRUPTED,
                "Handling it was interrupted "
                        + deliveries
                        + " times; replay it once the reason is known",
                "");
    }

    private static String text(TributaryException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
