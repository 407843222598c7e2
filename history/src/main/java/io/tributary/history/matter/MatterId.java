package io.tributary.history.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tributary.history.interaction.NameUuid;
import java.util.UUID;

/**
 * Names a matter: the id of its representative interaction. Whatever id was once given resolves to
 * the matter that now holds that interaction.
 */
public record MatterId(@JsonValue UUID value) implements Comparable<MatterId> {

    @JsonCreator
    public MatterId {}

    /**
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static MatterId parse(String text) {
        return new MatterId(UUID.fromString(text));
    }

    /** Compares as PostgreSQL compares uuid: by unsigned bytes. */
    @Override
    public int compareTo(MatterId other) {
        return NameUuid.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
