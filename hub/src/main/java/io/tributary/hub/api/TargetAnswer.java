package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.delivery.TargetBacklog;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A target: what is configured, and what it has yet to get. */
public record TargetAnswer(
        @Schema(example = "salesforce/main") String target,
        @Schema(example = "salesforce") String platform,
        @Schema(
                        description =
                                "`running`, `paused`, `stopped`, or `unconfigured` if nothing"
                                        + " delivers to it.",
                        example = "running")
                String state,
        @Schema(description = "When a paused target is tried again; null if it is not paused.")
                @Nullable Instant pausedUntil,
        @Schema(
                        description = "Why it is paused; null if it is not.",
                        example = "Salesforce answered 503")
                @Nullable String pausedFor,
        @Schema(description = "Interactions that wait for their turn.") long pending,
        @Schema(description = "Interactions that the target has as the hub does.") long delivered,
        @Schema(description = "Interactions tried in vain, waiting for a person.") long parked,
        @Schema(description = "Interactions that a person gave up after it had refused them.")
                long skipped,
        @Schema(description = "When the longest waiting interaction was recorded; null if none.")
                @Nullable Instant oldestPendingAt,
        @Schema(description = "Interactions that it took within the last minute.")
                long deliveredLastMinute,
        @Schema(description = "When it last took something; null if it never did.")
                @Nullable Instant lastDeliveredAt,
        @Schema(description = "Calls used and allowed; null if the target does not tell.")
                TargetState.@Nullable Quota quota) {

    static TargetAnswer of(TargetBacklog backlog, @Nullable TargetState state) {
        return new TargetAnswer(
                backlog.target(),
                state == null ? backlog.target().split("/", 2)[0] : state.platform(),
                state == null ? SourceAnswer.UNCONFIGURED : state.state(),
                state == null ? null : state.pausedUntil(),
                state == null ? null : state.pausedFor(),
                backlog.pending(),
                backlog.delivered(),
                backlog.parked(),
                backlog.skipped(),
                backlog.oldestPendingAt(),
                backlog.deliveredLastMinute(),
                backlog.lastDeliveredAt(),
                state == null ? null : state.quota());
    }
}
