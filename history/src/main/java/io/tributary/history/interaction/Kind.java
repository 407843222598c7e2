package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an interaction was. The names of the contract. */
public enum Kind {
    CALL,
    VOICEMAIL,
    MESSAGE,
    COMMENT,
    REVIEW,
    ORDER,
    PAYMENT,
    REFUND,
    RETURN,
    SHIPMENT,
    SUBSCRIPTION,
    TICKET,
    RESOLUTION,
    VISIT,
    VIEW,
    SEARCH,
    SURVEY,
    APPOINTMENT,
    CAMPAIGN,
    NOTE,
    EVENT;

    /** The name in JSON and in the database: lower case with hyphens. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException naming the value, if there is no such name
     */
    @JsonCreator
    public static Kind ofWireName(String wireName) {
        for (Kind candidate : values()) {
            if (candidate.wireName().equals(wireName)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("'" + wireName + "' is not one of the allowed values");
    }
}
