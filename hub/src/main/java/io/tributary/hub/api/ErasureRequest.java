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

    /**
     * Reads a request strictly.
     *
     * @throws ProblemException naming the field that is wrong
     */
    static ErasureRequest of(Map<String, ? extends @Nullable Object> fields) {
        return new ErasureRequest(GivenReason.of(fields, "an erasure"));
    }
}
