package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.erasure.ErasureRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An erasure, and what has become of it at the targets. */
record ErasureAnswer(
        UUID id,
        @Schema(description = "Whom; leads nowhere now.") String customerId,
        Instant erasedAt,
        String by,
        String reason,
        @Schema(description = "The customer's interactions, which went.") long interactions,
        @Schema(description = "Interactions of others that the customer was taken out of.")
                long redacted,
        @Schema(description = "Whether all targets have removed what they were given.")
                boolean complete,
        List<Target> targets) {

    record Target(
            @Schema(example = "salesforce/main") String target,
            @Schema(description = "Interactions that it was to remove.") long owed,
            @Schema(description = "How many it has confirmed to have removed, or not to have.")
                    long removed,
            @Schema(description = "When it last confirmed one; null if it never did.")
                    @Nullable Instant lastRemovedAt) {}

    static ErasureAnswer of(ErasureRecord kept) {
        return new ErasureAnswer(
                kept.receipt().id(),
                kept.receipt().customerId().toString(),
                kept.receipt().erasedAt(),
                kept.receipt().by(),
                kept.reason(),
                kept.receipt().interactions(),
                kept.receipt().redacted(),
                kept.removals().stream().allMatch(ErasureRecord.Removal::isComplete),
                kept.removals().stream()
                        .map(
                                each ->
                                        new Target(
                                                each.target(),
                                                each.owed(),
                                                each.removed(),
                                                each.lastRemovedAt()))
                        .toList());
    }
}
