package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionSpanTest {

    private static final Instant SUNDAY = Instant.parse("2026-11-29T23:59:59.999999Z");

    @Test
    void isAsLongAsWhatIsKeptAllows() {
        assertThat(PartitionLength.of(null)).isEqualTo(PartitionLength.MONTH);
        assertThat(PartitionLength.of(Duration.ofDays(90))).isEqualTo(PartitionLength.MONTH);
        assertThat(PartitionLength.of(Duration.ofDays(30))).isEqualTo(PartitionLength.WEEK);
        assertThat(PartitionLength.of(Duration.ofHours(1))).isEqualTo(PartitionLength.DAY);
    }

    @Test
    void beginsAndEndsAtMidnight() {
        assertThat(around(PartitionLength.DAY)).isEqualTo(span("e_20261129", "11-29", "11-30"));
        assertThat(around(PartitionLength.WEEK)).isEqualTo(span("e_20261123", "11-23", "11-30"));
        assertThat(around(PartitionLength.MONTH)).isEqualTo(span("e_20261101", "11-01", "12-01"));
    }

    @Test
    void fillsWhatOthersLeave() {
        assertThat(
                        around(
                                PartitionLength.MONTH,
                                span("e_20261030", "10-30", "11-06"),
                                span("e_20261106", "11-06", "11-20"),
                                span("e_20261130", "11-30", "12-01")))
                .isEqualTo(span("e_20261120", "11-20", "11-30"));
        assertThat(
                        around(
                                PartitionLength.DAY,
                                new PartitionSpan("before", Instant.MIN, day("11-29"))))
                .isEqualTo(span("e_20261129", "11-29", "11-30"));
    }

    private static PartitionSpan around(PartitionLength length, PartitionSpan... others) {
        return PartitionSpan.around(SUNDAY, length, List.of(others), "e");
    }

    private static PartitionSpan span(String name, String from, String to) {
        return new PartitionSpan(name, day(from), day(to));
    }

    private static Instant day(String monthAndDay) {
        return Instant.parse("2026-" + monthAndDay + "T00:00:00Z");
    }
}
