package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Kind;
import io.tributary.history.matter.MatterId;
import io.tributary.history.query.TimelineFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which part of a timeline a call asks for. */
record TimelineQuery(
        @Parameter(description = "Only this channel.", example = "email") @Nullable Channel channel,
        @Parameter(description = "Only this kind.", example = "message") @Nullable Kind kind,
        @Parameter(description = "Only the matter with this id.") @Nullable MatterId matter,
        @Parameter(
                        description = "Not before this time (RFC 3339).",
                        example = "2026-11-01T00:00:00Z")
                @Nullable Instant from,
        @Parameter(description = "Before this time (RFC 3339).", example = "2026-12-01T00:00:00Z")
                @Nullable Instant to) {

    TimelineFilter filter() {
        return new TimelineFilter(channel, kind, matter, from, to);
    }
}
