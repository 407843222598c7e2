package io.tributary.history.rulebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are or were active.
 *
 * @param version counts activations, from 1; every link names it
 * @param yaml the rule file
 * @param by who activated it; {@code configuration} for the file that the hub was started with
 * @param settledAt when the whole history had been brought in line with it; null while that goes on
 */
public record RuleVersion(
        int version,
        String yaml,
        String by,
        String reason,
        Instant activatedAt,
        @Nullable Instant settledAt) {}
