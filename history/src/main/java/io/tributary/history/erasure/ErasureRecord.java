package io.tributary.history.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An erasure, and what has become of it at the targets.
 *
 * @param reason why, as given; does not tell who the person was
 * @param removals one of each target that was owed the removal, in order
 */
public record ErasureRecord(ErasureReceipt receipt, String reason, List<Removal> removals) {

    public ErasureRecord {
        removals = List.copyOf(removals);
    }

    /**
     * What a target was owed, and what it has done.
     *
     * @param owed interactions that it was to remove
     * @param removed how many of them it has removed, or had not
     * @param lastRemovedAt when it removed the last one so far; null if it has removed none
     */
    public record Removal(String target, long owed, long removed, @Nullable Instant lastRemovedAt) {

        /** Whether nothing is left at the target of what the hub delivered. */
        public boolean isComplete() {
            return removed == owed;
        }
    }
}
