package io.tributary.hub.failures;

import java.time.Instant;

/** Failures of one mapping with the same cause. */
public record FailureGroup(
        String mapping, String cause, String field, long count, Instant lastFailedAt) {}
