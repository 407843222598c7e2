package io.tributary.history.jdbc;

import io.tributary.history.interaction.Channel;
import io.tributary.history.matter.MatterStanding;
import io.tributary.history.matter.MatterState;
import io.tributary.history.matter.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter as its table has it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MatterRow(
        UUID id,
        UUID first,
        MatterState state,
        @Nullable String subject,
        List<String> channels,
        Instant openedAt,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant quietAt,
        Instant lastAt,
        long count,
        byte[] tally) {

    /**
     * @param quiet how long after the company's last word it counts as resolved; null: never
     */
    static MatterRow of(
            UUID id,
            MatterTally tally,
            @Nullable String subject,
            long count,
            @Nullable Duration quiet) {
        Moment first = tally.first();
        Instant last = tally.last().at();
        MatterStanding standing =
                MatterStanding.of(tally.standingSteps(), tally.resolution, last, quiet);
        return new MatterRow(
                id,
                first.id().value(),
                standing.state(),
                subject,
                tally.channels().stream().map(Channel::wireName).toList(),
                first.at(),
                tally.answered == null ? null : tally.answered.at(),
                standing.resolvedAt(),
                standing.quietAt(),
                last,
                count,
                MatterTallyBytes.write(tally));
    }
}
