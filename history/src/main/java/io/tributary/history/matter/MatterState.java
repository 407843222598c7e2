package io.tributary.history.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a matter stands, computed from its interactions. */
public enum MatterState {
    /** Nothing but internal or system interactions so far. */
    OPEN,
    /** The last word was the customer's. */
    WAITING_ON_US,
    /** The last word was ours. */
    WAITING_ON_CUSTOMER,
    RESOLVED,
    /** The customer came back after it was resolved. */
    REOPENED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static MatterState ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public boolean isOpen() {
        return this != RESOLVED;
    }
}
