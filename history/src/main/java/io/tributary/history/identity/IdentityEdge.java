package io.tributary.history.identity;

import io.tributary.history.interaction.Proof;
import java.time.Instant;

/**
 * An edge of the identity graph: some participant was known by both identifiers at once.
 *
 * @param left less than right
 * @param proof of one piece of evidence the weaker of the two identifiers' proofs; of all pieces of
 *     evidence the best
 * @param firstSeenAt when the first interaction with that proof occurred
 */
public record IdentityEdge(
        IdentifierKey left, IdentifierKey right, Proof proof, Instant firstSeenAt) {

    /**
     * @throws IllegalArgumentException if left is not less than right
     */
    public IdentityEdge {
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException("an edge goes from the lesser key to the greater");
        }
    }

    public static IdentityEdge between(
            IdentifierKey one, IdentifierKey other, Proof proof, Instant at) {
        return one.compareTo(other) < 0
                ? new IdentityEdge(one, other, proof, at)
                : new IdentityEdge(other, one, proof, at);
    }

    /** What is left of two edges between the same identifiers: better proof, then earlier. */
    public IdentityEdge or(IdentityEdge other) {
        int better = proof.compareTo(other.proof);
        boolean mine = better > 0 || (better == 0 && !firstSeenAt.isAfter(other.firstSeenAt));
        return mine ? this : other;
    }
}
