package io.tributary.hub.console;

import java.util.Optional;

/** Why somebody decides, as typed. */
final class Reason {

    static final int LONGEST = 1000;

    private Reason() {}

    /** The key of what is wrong with it; empty if nothing is. */
    static Optional<String> problem(String typed) {
        if (typed.isBlank()) {
            return Optional.of("desk.reason.missing");
        }
        return typed.length() > LONGEST ? Optional.of("desk.reason.long") : Optional.empty();
    }
}
