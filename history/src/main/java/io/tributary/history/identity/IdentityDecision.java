package io.tributary.history.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A person's decision about two identifiers, as the resolver takes it.
 *
 * @param always whether they are one customer; otherwise they never are
 * @param left less than right
 */
public record IdentityDecision(
        UUID id, boolean always, IdentifierKey left, IdentifierKey right, Instant at) {

    static final Comparator<IdentityDecision> ORDER =
            Comparator.comparing(IdentityDecision::at)
                    .thenComparing(IdentityDecision::left)
                    .thenComparing(IdentityDecision::right);

    /**
     * @throws IllegalArgumentException if left is not less than right
     */
    public IdentityDecision {
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException(
                    "a decision goes from the lesser key to the greater");
        }
    }

    public static IdentityDecision between(
            UUID id, boolean always, IdentifierKey one, IdentifierKey other, Instant at) {
        return one.compareTo(other) < 0
                ? new IdentityDecision(id, always, one, other, at)
                : new IdentityDecision(id, always, other, one, at);
    }
}
