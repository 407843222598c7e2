package io.tributary.history.query;

import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link between two identifiers, taken or not.
 *
 * @param rule name and version of the rule that made it
 * @param evidence some of the interactions that named both
 * @param reason why it was not taken; null if it was
 */
public record LinkView(
        String left,
        String right,
        Proof proof,
        Instant firstSeenAt,
        String rule,
        long evidenceCount,
        List<io.tributary.history.interaction.InteractionId> evidence,
        boolean taken,
        @Nullable String reason) {}
