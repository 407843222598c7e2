package io.tributary.history.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a decision. */
public record DecisionId(@JsonValue UUID value) implements Comparable<DecisionId> {

    @JsonCreator
    public DecisionId {}

    /**
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static DecisionId parse(String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @Override
    public int compareTo(DecisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
