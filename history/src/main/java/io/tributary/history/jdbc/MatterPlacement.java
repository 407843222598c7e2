package io.tributary.history.jdbc;

import io.tributary.history.matter.Moment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Into which strands interactions were put.
 *
 * @param strandOf the strand of each interaction that was placed
 * @param merged strands that are part of another one now, by their id
 * @param dissolved strands of which nothing is left under their id
 * @param strands those that came or changed
 * @param before as they, the merged and the dissolved ones were; missing if they are new
 * @param changedSince since when each strand that was there is different; null: from its beginning
 * @param anew the strands that were worked out from their members
 */
record MatterPlacement(
        Map<UUID, UUID> strandOf,
        Map<UUID, UUID> merged,
        Set<UUID> dissolved,
        Map<UUID, Draft> strands,
        Map<UUID, StrandRow> before,
        Map<UUID, @Nullable Moment> changedSince,
        Set<UUID> anew) {

    /**
     * A strand to be written.
     *
     * @param first its first interaction; null if its members are to tell
     */
    record Draft(
            UUID id,
            long size,
            boolean begins,
            boolean decided,
            @Nullable UUID knot,
            @Nullable Moment first) {

        /** The matter of a strand that was not there: most of them begin one of their own. */
        @Nullable UUID ownMatter() {
            return begins ? id : null;
        }
    }

    static MatterPlacement empty() {
        return new MatterPlacement(
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>());
    }

    boolean isGone(UUID strand) {
        return dissolved.contains(strand) || merged.containsKey(strand);
    }

    /** Strands that may begin otherwise than they did, or were not there. */
    Set<UUID> beginningOtherwise() {
        Set<UUID> otherwise = new HashSet<>();
        for (Draft draft : strands.values()) {
            StrandRow was = before.get(draft.id());
            if (was == null || anew.contains(was.id()) || !was.first().equals(draft.first())) {
                otherwise.add(draft.id());
            }
        }
        return otherwise;
    }

    /** Strands that were not there. */
    Set<UUID> came() {
        Set<UUID> came = new HashSet<>(strands.keySet());
        came.removeAll(before.keySet());
        return came;
    }

    /** Under which matter interactions are put into a strand, until the matters are worked out. */
    @Nullable UUID matterOf(UUID strand) {
        StrandRow row = before.get(strand);
        if (row != null) {
            return row.matter();
        }
        Draft draft = strands.get(strand);
        return draft == null ? null : draft.ownMatter();
    }

    /** Where a strand is now. */
    UUID now(UUID strand) {
        return merged.getOrDefault(strand, strand);
    }
}
