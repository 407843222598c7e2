package io.tributary.history.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where one interaction stands with one target. */
public enum DeliveryState {
    /** Waits for its turn, or for its next try. */
    PENDING,
    /** Leased to a worker; pending again if the lease runs out. */
    LEASED,
    /** The target has it as the hub does. */
    DELIVERED,
    /** Tried in vain; waits for a person, and holds up the rest of its customer. */
    PARKED,
    /** Given up by a person after the target had refused it; due again once it changes. */
    SKIPPED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
