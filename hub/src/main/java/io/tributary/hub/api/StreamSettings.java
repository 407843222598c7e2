package io.tributary.hub.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the stream of events serves its readers.
 *
 * @param maxReaders readers at a time; one more is answered 503
 * @param poll how often the history is asked for news, for all readers together
 * @param heartbeat after which silence a comment keeps the connection open
 * @param lifetime after which a reader must connect again, which readers do by themselves
 */
@Validated
@ConfigurationProperties("tributary.stream")
public record StreamSettings(
        @Min(1) @Max(1000) @DefaultValue("100") int maxReaders,
        @DurationMin(millis = 50) @DurationMax(seconds = 30) @DefaultValue("500ms") Duration poll,
        @DurationMin(millis = 100) @DurationMax(seconds = 60) @DefaultValue("15s")
                Duration heartbeat,
        @DurationMin(seconds = 1) @DurationMax(hours = 24) @DefaultValue("1h") Duration lifetime) {}
