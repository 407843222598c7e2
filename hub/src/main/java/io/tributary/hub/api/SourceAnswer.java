package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.query.SourceActivity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source: what is configured, and what the record knows. */
record SourceAnswer(
        @Schema(example = "shopify/eu-store") String source,
        @Schema(example = "shopify") String platform,
        @Schema(
                        description =
                                "`running`; `standby` if another hub polls it; `stopped`; `failed`"
                                        + " if it cannot start or its last poll failed;"
                                        + " `unconfigured` if no route receives from it any more.",
                        example = "running")
                String state,
        @Schema(
                        description =
                                "Why its last poll failed; null if it did not, or is not polled.",
                        example = "its API answers 503")
                @Nullable String problem,
        @Schema(description = "When its last event was received; null if none was.")
                @Nullable Instant lastEventAt,
        @Schema(description = "Events kept: recorded, failed and pending.") long accepted,
        @Schema(description = "Events recorded in the history.") long recorded,
        @Schema(description = "Events that wait among the failures, counted up to 1000.")
                long failed,
        @Schema(description = "Events that wait to be recorded; null if not known per source.")
                @Nullable Long pending,
        @Schema(
                        description =
                                "Events that should have come since the last one, by the source's"
                                        + " own rhythm of the last four weeks; null unless it is"
                                        + " silent against it.")
                @Nullable Double missed,
        @Schema(description = "What the failures of this source are, most frequent first.")
                List<SourceFailure> failures) {

    static final String UNCONFIGURED = "unconfigured";

    static SourceAnswer of(
            SourceState state,
            @Nullable SourceActivity activity,
            List<SourceFailure> failures,
            @Nullable Double missed) {
        long failed = failures.stream().mapToLong(SourceFailure::count).sum();
        long recorded = activity == null ? 0 : activity.events();
        long pending = state.pending() == null ? 0 : state.pending();
        return new SourceAnswer(
                state.source(),
                state.platform(),
                state.state(),
                state.problem(),
                activity == null ? null : activity.lastEventAt(),
                recorded + failed + pending,
                recorded,
                failed,
                state.pending(),
                missed,
                failures);
    }
}
