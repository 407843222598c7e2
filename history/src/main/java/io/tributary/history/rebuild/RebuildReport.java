package io.tributary.history.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the stored history compares with what it should be, worked out from scratch.
 *
 * @param scope {@code all}, or the id of the customer whose component was compared
 * @param state {@code running}, {@code done} or {@code failed}
 * @param done interactions compared so far
 * @param total interactions to compare
 * @param differences how many; there must be none
 * @param samples some of them, for a person; without personal data
 * @param repaired whether what was different was brought in line
 * @param finishedAt null while it runs
 */
public record RebuildReport(
        String scope,
        String state,
        long done,
        long total,
        long differences,
        List<Difference> samples,
        boolean repaired,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /**
     * @param what {@code interaction}, {@code customer}, {@code identifier} or {@code matter}
     * @param id which one
     * @param stored as it is
     * @param computed as it should be
     */
    public record Difference(String what, String id, String stored, String computed) {}
}
