package io.tributary.hub.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reason of a request that asks for nothing else, read strictly. */
final class GivenReason {

    private static final String REASON = "reason";
    private static final int LONGEST = 1000;

    private GivenReason() {}

    /**
     * @param what is asked for, with its article, for messages
     * @throws ProblemException naming the field that is wrong
     */
    static String of(Map<String, ? extends @Nullable Object> fields, String what) {
        for (String name : fields.keySet()) {
            if (!name.equals(REASON)) {
                throw ProblemException.invalid(name + ": is no field of " + what + "; send reason");
            }
        }
        if (!(fields.get(REASON) instanceof String reason) || reason.isBlank()) {
            throw ProblemException.invalid("reason: is missing, or is no text");
        }
        if (reason.length() > LONGEST) {
            throw ProblemException.invalid("reason: must be at most " + LONGEST + " characters");
        }
        return reason.strip();
    }
}
