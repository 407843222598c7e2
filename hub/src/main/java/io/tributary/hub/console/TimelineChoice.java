package io.tributary.hub.console;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Kind;
import io.tributary.history.matter.MatterId;
import io.tributary.history.query.TimelineFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a person chose to see of a timeline; null means any.
 *
 * @param from first day, UTC
 * @param to last day, UTC
 */
record TimelineChoice(
        @Nullable Channel channel,
        @Nullable Kind kind,
        @Nullable MatterId matter,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

    TimelineFilter filter() {
        return new TimelineFilter(
                channel,
                kind,
                matter,
                from == null ? null : start(from),
                to == null ? null : start(to.plusDays(1)));
    }

    public boolean isEverything() {
        return channel == null && kind == null && matter == null && from == null && to == null;
    }

    /** As a parameter of an address; null if any. */
    public @Nullable String channelName() {
        return channel == null ? null : channel.wireName();
    }

    /** As a parameter of an address; null if any. */
    public @Nullable String kindName() {
        return kind == null ? null : kind.wireName();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
