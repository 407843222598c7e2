package io.tributary.history.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;

/**
 * The time that a partition is of.
 *
 * @param table the name of the partition
 * @param from the first instant; {@link Instant#MIN} for all before
 * @param to the first instant that is not in it any more
 */
record PartitionSpan(String table, Instant from, Instant to) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /**
     * The one that a moment needs that none of the others holds, and that overlaps none of them.
     */
    static PartitionSpan around(
            Instant at, PartitionLength length, Collection<PartitionSpan> others, String parent) {
        Instant from = length.start(at);
        Instant to = length.end(at);
        for (PartitionSpan other : others) {
            if (!other.to().isAfter(at) && other.to().isAfter(from)) {
                from = other.to();
            }
            if (other.from().isAfter(at) && other.from().isBefore(to)) {
                to = other.from();
            }
        }
        return new PartitionSpan(parent + "_" + DATE.format(from), from, to);
    }
}
