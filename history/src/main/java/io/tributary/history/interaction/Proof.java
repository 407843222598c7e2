package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well an identifier or a reference is known to be the customer's own, weakest first. */
public enum Proof {
    /** Found in free text. Suggests, and never links. */
    INFERRED,
    /** Typed or said by the customer. */
    STATED,
    /** Asserted by the network: caller id, platform user id. */
    NETWORK,
    /** Signed in, or a verified account. */
    AUTHENTICATED;

    /** The name in JSON and in the database. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException naming the value, if there is no such name
     */
    @JsonCreator
    public static Proof ofWireName(String wireName) {
        for (Proof candidate : values()) {
            if (candidate.wireName().equals(wireName)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("'" + wireName + "' is not one of the allowed values");
    }
}
