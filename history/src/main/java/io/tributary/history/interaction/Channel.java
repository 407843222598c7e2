package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an interaction took place. The names of the contract. */
public enum Channel {
    PHONE,
    EMAIL,
    CHAT,
    SMS,
    MESSAGING,
    SOCIAL,
    COMMUNITY,
    WEB,
    APP,
    SELF_SERVICE,
    VOICE_ASSISTANT,
    SHOP,
    MARKETPLACE,
    STORE,
    PRINT,
    BILLING,
    CRM,
    OTHER;

    /** The name in JSON and in the database: lower case with hyphens. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException naming the value, if there is no such name
     */
    @JsonCreator
    public static Channel ofWireName(String wireName) {
        for (Channel candidate : values()) {
            if (candidate.wireName().equals(wireName)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("'" + wireName + "' is not one of the allowed values");
    }
}
