package io.tributary.history.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The canonical JSON of an interaction, as the contract has it. Thread-safe. */
public final class InteractionJson {

    private InteractionJson() {}

    /** Writes and reads the records of this package; times as RFC 3339. */
    public static ObjectMapper mapper() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads one interaction of the canonical intake, strictly.
     *
     * @throws io.tributary.history.failure.PayloadRejected naming the field that is missing,
     *     unknown or wrong
     */
    public static Interaction parse(JsonNode json) {
        throw new UnsupportedOperationException();
    }
}
