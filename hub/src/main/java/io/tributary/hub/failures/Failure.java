package io.tributary.hub.failures;

import java.time.Instant;

/**
 * An event that is parked.
 *
 * @param id stays the same while it is parked, also when its body is edited
 * @param source empty if the message was not the hub's own
 * @param mapping empty if the message was not the hub's own
 * @param cause the same words for the same cause; no personal data
 * @param field of the payload; empty if the cause is not about one
 * @param attempts how often it was tried
 * @param size of the body, in bytes
 */
public record Failure(
        String id,
        String source,
        String mapping,
        String cause,
        String field,
        int attempts,
        Instant failedAt,
        long size) {}
