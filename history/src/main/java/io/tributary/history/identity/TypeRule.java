package io.tributary.history.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The rule of one identifier type.
 *
 * @param strength 0 to 100; the higher is taken first
 * @param limit distinct values of the type, in one scope, that one customer may have
 * @param sharedAbove a value with more neighbours than this is shared and links nobody
 * @param normaliser how values are normalised
 */
public record TypeRule(
        IdentifierRole role,
        int strength,
        int limit,
        @JsonProperty("shared") int sharedAbove,
        @JsonProperty("as") Normaliser normaliser) {

    /** How values of a type are normalised. */
    public enum Normaliser {
        EMAIL,
        PHONE,
        LOWER,
        EXACT
    }

    String problem() {
        if (role == null || normaliser == null) {
            return "needs 'role' and 'as'";
        }
        if (strength < 0 || strength > 100) {
            return "strength must be 0 to 100";
        }
        return limit < 1 || sharedAbove < 1 ? "limit and shared must be 1 or more" : "";
    }
}
