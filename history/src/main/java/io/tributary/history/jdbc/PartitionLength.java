package io.tributary.history.jdbc;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How much time one partition is of; it begins and ends at midnight, UTC. */
enum PartitionLength {
    DAY,
    WEEK,
    MONTH;

    private static final Duration MONTHS_FROM = Duration.ofDays(60);
    private static final Duration WEEKS_FROM = Duration.ofDays(14);
    private static final Duration LEAST_AHEAD = Duration.ofDays(3);

    /**
     * So that at most half as much again is kept as was asked for, and a few weeks' worth of
     * partitions at most are looked into; a day if less was asked for.
     *
     * @param kept null for ever
     */
    static PartitionLength of(@Nullable Duration kept) {
        if (kept == null || kept.compareTo(MONTHS_FROM) >= 0) {
            return MONTH;
        }
        return kept.compareTo(WEEKS_FROM) >= 0 ? WEEK : DAY;
    }

    Instant start(Instant within) {
        ZonedDateTime day = within.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        return switch (this) {
            case DAY -> day.toInstant();
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toInstant();
            case MONTH -> day.withDayOfMonth(1).toInstant();
        };
    }

    Instant end(Instant within) {
        ZonedDateTime start = start(within).atZone(ZoneOffset.UTC);
        return switch (this) {
            case DAY -> start.plusDays(1).toInstant();
            case WEEK -> start.plusWeeks(1).toInstant();
            case MONTH -> start.plusMonths(1).toInstant();
        };
    }

    /** Until when there is to be room. */
    Instant ahead(Instant now) {
        Instant least = now.plus(LEAST_AHEAD);
        Instant next = end(now);
        return next.isAfter(least) ? next : least;
    }
}
