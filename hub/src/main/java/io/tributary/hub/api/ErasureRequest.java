package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a customer is erased. */
@Schema(description = "An erasure; all fields are required.")
record ErasureRequest(
        @Schema(
                        description =
                                "Why, for whoever audits it later. It is kept, so that it must not"
                                        + " tell who the person is: a case number does.",
                        maxLength = 1000,
                        example = "Art. 17 request, case 2026-118")
                String reason) {

    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 1000;

    /**
     * Reads a request strictly.
     *
     * @throws ProblemException naming the field that is wrong
     */
    static ErasureRequest of(Map<String, ? extends @Nullable Object> fields) {
        for (String name : fields.keySet()) {
            if (!name.equals(REASON)) {
                throw ProblemException.invalid(name + ": is no field of an erasure; send reason");
            }
        }
        if (!(fields.get(REASON) instanceof String reason) || reason.isBlank()) {
            throw ProblemException.invalid("reason: is missing, or is no text");
        }
        if (reason.length() > LONGEST_REASON) {
            throw ProblemException.invalid(
                    "reason: must be at most " + LONGEST_REASON + " characters");
        }
        return new ErasureRequest(reason.strip());
    }
}
