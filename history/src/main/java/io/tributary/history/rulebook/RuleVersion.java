package io.tributary.history.rulebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are or were active.
 *
 * @param version counts activations, from 1; every link names it
 * @param yaml the rule file
 * @param by who activated it; {@link #CONFIGURATION} for the file that the hub was started with
 * @param settled the share of the history, 0 to 1, that has been brought in line with it
 * @param settledAt when all of it had been; null while that goes on, and for ever if newer rules
 *     came before
 */
public record RuleVersion(
        int version,
        String yaml,
        String by,
        String reason,
        Instant activatedAt,
        double settled,
        @Nullable Instant settledAt) {

    /** Who activates the file that a hub is started with. */
    public static final String CONFIGURATION = "configuration";
}
