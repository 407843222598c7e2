package io.tributary.hub.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the history is published on {@code tributary.events}.
 *
 * @param interval between two looks for new events
 * @param batch events in one broker transaction, at most
 * @param unsubscribed publishes also while no queue is bound to the address: for a broker that
 *     diverts what is sent to it
 * @param retryDelay the pause when the database or the broker is away, or another hub publishes
 */
@Validated
@ConfigurationProperties("tributary.events")
record EventsSettings(
        @NotNull @DefaultValue("200ms") Duration interval,
        @Min(1) @Max(5_000) @DefaultValue("500") int batch,
        @DefaultValue("false") boolean unsubscribed,
        @NotNull @DefaultValue("3s") Duration retryDelay) {}
