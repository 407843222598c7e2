package io.tributary.hub.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How events are accepted and recorded.
 *
 * @param acceptTimeout how long a caller waits until its events are durable
 * @param committers threads that write accepted events to the broker
 * @param maxPause how long answers wait at most while events come faster than they are recorded;
 *     zero for never
 * @param waitingRequests how many requests may wait for a committer; more are refused at once
 * @param waitingBytes how many bytes of bodies may wait for a committer; more are refused at once
 * @param consumers threads that take batches and record them. One is best as a rule: one batch is
 *     recorded at a time, whoever brings it, and mapped on all processors
 * @param batch events that are recorded in one transaction, at most
 * @param maxGathering how long a small batch waits for more events at most, while they come faster
 *     than one at a time; zero for never
 * @param maxDeliveries after how many interrupted tries an event is parked unread; from the second
 *     on it is handled alone
 * @param retryDelay the first pause when the database or the broker is away; doubles each time
 * @param maxRetryDelay the longest such pause
 * @param maxBodySize of a request to {@code POST /events}
 * @param maxEvents in one request to {@code POST /events}
 */
@Validated
@ConfigurationProperties("tributary.intake")
public record IntakeSettings(
        @NotNull @DefaultValue("3s") Duration acceptTimeout,
        @Min(1) @Max(8) @DefaultValue("2") int committers,
        @NotNull @DefaultValue("200ms") Duration maxPause,
        @Min(1) @Max(100_000) @DefaultValue("1000") int waitingRequests,
        @NotNull @DefaultValue("64MB") DataSize waitingBytes,
        @Min(1) @Max(32) @DefaultValue("1") int consumers,
        @Min(1) @Max(2_000) @DefaultValue("500") int batch,
        @NotNull @DefaultValue("25ms") Duration maxGathering,
        @Min(2) @Max(100) @DefaultValue("3") int maxDeliveries,
        @NotNull @DefaultValue("200ms") Duration retryDelay,
        @NotNull @DefaultValue("10s") Duration maxRetryDelay,
        @NotNull @DefaultValue("10MB") DataSize maxBodySize,
        @Min(1) @Max(100_000) @DefaultValue("10000") int maxEvents) {}
