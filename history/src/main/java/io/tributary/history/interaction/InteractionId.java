package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names an interaction. A pure function of its source and source event id, so that a rebuild gives
 * the same ids.
 */
public record InteractionId(@JsonValue UUID value) implements Comparable<InteractionId> {

    @JsonCreator
    public InteractionId {}

    public static InteractionId of(String source, String sourceEventId) {
        return new InteractionId(NameUuid.of("interaction", source, sourceEventId));
    }

    /**
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static InteractionId parse(String text) {
        return new InteractionId(UUID.fromString(text));
    }

    /** Compares as PostgreSQL compares uuid: by unsigned bytes. */
    @Override
    public int compareTo(InteractionId other) {
        return NameUuid.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
