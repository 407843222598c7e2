package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The part somebody had in an interaction. */
public enum ParticipantRole {
    CUSTOMER,
    AGENT,
    BOT,
    SYSTEM;

    /** The name in JSON and in the database: lower case with hyphens. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException naming the value, if there is no such name
     */
    @JsonCreator
    public static ParticipantRole ofWireName(String wireName) {
        for (ParticipantRole candidate : values()) {
            if (candidate.wireName().equals(wireName)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("'" + wireName + "' is not one of the allowed values");
    }
}
