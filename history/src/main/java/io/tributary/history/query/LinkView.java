package io.tributary.history.query;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link between two identifiers, taken or not.
 *
 * @param kind {@code evidence}: some participant was known by both; or {@code decision}
 * @param proof of the evidence; {@code authenticated} for a decision
 * @param firstSeenAt when the first such evidence occurred, or when it was decided
 * @param rule name and version of the rule that made it, or who decided
 * @param evidenceCount how many interactions named both; counted up to {@value #COUNTED}
 * @param evidence some of them
 * @param reason why it was not taken; null if it was
 * @param decision the id of the decision; null unless it is one
 * @param text all of this in a sentence
 */
public record LinkView(
        String kind,
        String left,
        String right,
        Proof proof,
        Instant firstSeenAt,
        String rule,
        long evidenceCount,
        List<InteractionId> evidence,
        boolean taken,
        @Nullable String reason,
        @Nullable UUID decision,
        String text) {

    /** Evidence beyond this is not counted. */
    public static final int COUNTED = 1000;
}
