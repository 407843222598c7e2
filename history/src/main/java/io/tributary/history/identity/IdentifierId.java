package io.tributary.history.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tributary.history.interaction.NameUuid;
import java.util.UUID;

/** Names a normalised identifier: a pure function of type, scope and value. */
public record IdentifierId(@JsonValue UUID value) implements Comparable<IdentifierId> {

    @JsonCreator
    public IdentifierId {}

    /**
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static IdentifierId parse(String text) {
        return new IdentifierId(UUID.fromString(text));
    }

    /** Compares as PostgreSQL compares uuid: by unsigned bytes. */
    @Override
    public int compareTo(IdentifierId other) {
        return NameUuid.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
