package io.tributary.hub.retention;

import io.tributary.history.retention.Store;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How long things are kept that are not the history itself, and how large they may become before
 * somebody is told: a limit deletes nothing.
 *
 * @param every how often to look for what was kept long enough
 * @param rawArchive how long the bytes of events are kept; null for ever
 * @param rawArchiveLimit what they may take on disk; null for no limit
 * @param delivered how long it is kept what targets have; null for ever. What moves to another
 *     customer after that is not moved at the target
 * @param deliveredLimit what deliveries may take on disk; null for no limit
 * @param eventLog how long events are kept for subscribers; what one has not read stays
 * @param eventLogLimit what they may take on disk; null for no limit
 * @param failures how long parked failures wait for somebody before they are thrown away for good;
 *     null for ever
 * @param failuresLimit how many may wait
 */
@Validated
@ConfigurationProperties("tributary.retention")
public record RetentionSettings(
        @NotNull @DefaultValue("1h") Duration every,
        @Nullable Duration rawArchive,
        @Nullable DataSize rawArchiveLimit,
        @Nullable Duration delivered,
        @Nullable DataSize deliveredLimit,
        @NotNull @DefaultValue("90d") Duration eventLog,
        @Nullable DataSize eventLogLimit,
        @Nullable Duration failures,
        @Min(1) @DefaultValue("100000") long failuresLimit) {

    private static final Duration SHORTEST = Duration.ofHours(1);

    @AssertTrue(message = "what is kept must be kept for an hour at least")
    boolean isLongEnough() {
        return Stream.of(rawArchive, delivered, eventLog, failures)
                .allMatch(age -> age == null || age.compareTo(SHORTEST) >= 0);
    }

    /** Null for ever. */
    @Nullable Duration age(Store store) {
        return switch (store) {
            case RAW_ARCHIVE -> rawArchive;
            case DELIVERED -> delivered;
            case EVENT_LOG -> eventLog;
        };
    }

    /** In bytes; null for no limit. */
    @Nullable Long limit(Store store) {
        DataSize limit =
                switch (store) {
                    case RAW_ARCHIVE -> rawArchiveLimit;
                    case DELIVERED -> deliveredLimit;
                    case EVENT_LOG -> eventLogLimit;
                };
        return limit == null ? null : limit.toBytes();
    }
}
