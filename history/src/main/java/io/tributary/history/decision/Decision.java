package io.tributary.history.decision;

import io.tributary.history.interaction.Identifier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision. It holds until it is revoked, and survives rebuilds and changes of rules.
 *
 * @param left an identifier, normalised; of type {@link #INTERACTION} the value is an interaction's
 *     id and the decision is about matters
 * @param right likewise, of the same sort
 * @param by who decided
 * @param revokedAt null while it holds
 * @param revokedBy null while it holds
 */
public record Decision(
        DecisionId id,
        DecisionKind kind,
        Identifier left,
        Identifier right,
        String reason,
        String by,
        Instant at,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    /** The type that names an interaction, in decisions about matters. */
    public static final String INTERACTION = "interaction";

    /** Whether it still counts. */
    public boolean holds() {
        return revokedAt == null;
    }

    /** Whether it is about what belongs to a matter, and not about who is who. */
    public boolean isAboutMatters() {
        return left.type().equals(INTERACTION);
    }
}
