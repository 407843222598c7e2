package io.tributary.hub.acceptance;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many accepted events may wait to be recorded, over all instances, before senders are told to
 * come again later.
 *
 * @param events while the database takes the history: what a burst may bring that is recorded soon
 * @param eventsInOutage while it does not, and until what came meanwhile is recorded: they wait on
 *     the disk of the broker, and an outage of hours is to be survived; the embedded one needs up
 *     to 100 bytes of memory for each
 */
@Validated
@ConfigurationProperties("tributary.backlog")
public record BacklogSettings(
        @Min(1_000) @DefaultValue("50000") long events,
        @Min(1_000) @DefaultValue("3000000") long eventsInOutage) {

    @AssertTrue(message = "events-in-outage must not be less than events")
    boolean isInOrder() {
        return eventsInOutage >= events;
    }
}
