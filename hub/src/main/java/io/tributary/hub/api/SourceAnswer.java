package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.query.SourceActivity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source: what is configured, and what the record knows. */
record SourceAnswer(
        @Schema(example = "shopify/eu-store") String source,
        @Schema(example = "shopify") String platform,
        @Schema(
                        description =
                                "`running`, `stopped`, `failed`, or `unconfigured` if no route"
                                        + " receives from it any more.",
                        example = "running")
                String state,
        @Schema(description = "When its last event was received; null if none was.")
                @Nullable Instant lastEventAt,
        @Schema(description = "Events kept: recorded, failed and pending.") long accepted,
        @Schema(description = "Events recorded in the history.") long recorded,
        @Schema(description = "Events that wait among the failures, counted up to 1000.")
                long failed,
        @Schema(description = "Events that wait to be recorded; null if not known per source.")
                @Nullable Long pending) {

    static final String UNCONFIGURED = "unconfigured";

    static SourceAnswer of(SourceState state, @Nullable SourceActivity activity, long failed) {
        long recorded = activity == null ? 0 : activity.events();
        long pending = state.pending() == null ? 0 : state.pending();
        return new SourceAnswer(
                state.source(),
                state.platform(),
                state.state(),
                activity == null ? null : activity.lastEventAt(),
                recorded + failed + pending,
                recorded,
                failed,
                state.pending());
    }
}
