package io.tributary.hub.api;

import org.jspecify.annotations.Nullable;

/** The words of a search. */
final class Words {

    private static final int MAX_LENGTH = 200;

    private Words() {}

    /** The words as one text; empty if there are none. */
    static String of(@Nullable String q) {
        if (q == null) {
            return "";
        }
        if (q.length() > MAX_LENGTH) {
            throw ProblemException.invalid("q: must be at most " + MAX_LENGTH + " characters");
        }
        return q.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
