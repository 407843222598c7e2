package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who reached out: inbound from the customer, outbound to the customer, or inside the company. */
public enum Direction {
    INBOUND,
    OUTBOUND,
    INTERNAL;

    /** The name in JSON and in the database: lower case with hyphens. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException naming the value, if there is no such name
     */
    @JsonCreator
    public static Direction ofWireName(String wireName) {
        for (Direction candidate : values()) {
            if (candidate.wireName().equals(wireName)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("'" + wireName + "' is not one of the allowed values");
    }
}
