package io.tributary.history.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tributary.history.interaction.NameUuid;
import java.util.UUID;

/**
 * Names a customer: the id of the customer's representative identifier. Whatever id was once given
 * resolves to the customer who now holds that identifier.
 */
public record CustomerId(@JsonValue UUID value) implements Comparable<CustomerId> {

    @JsonCreator
    public CustomerId {}

    /**
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static CustomerId parse(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    /** Compares as PostgreSQL compares uuid: by unsigned bytes. */
    @Override
    public int compareTo(CustomerId other) {
        return NameUuid.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
