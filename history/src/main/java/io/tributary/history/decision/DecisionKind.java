package io.tributary.history.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is decided about two identifiers, or about two interactions. */
public enum DecisionKind {
    /** They are one, whatever the evidence says. */
    ALWAYS,
    /** They are never one. It wins over every {@code always} that would bring them together. */
    NEVER;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if there is no such kind
     */
    @JsonCreator
    public static DecisionKind ofWireName(String wireName) {
        for (DecisionKind kind : values()) {
            if (kind.wireName().equals(wireName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a decision is 'always' or 'never'");
    }
}
