package io.tributary.history.query;

import java.time.Instant;

/**
 * What the record knows of a source.
 *
 * @param lastEventAt when its last event was received
 * @param events raw events archived
 * @param interactions interactions recorded
 */
public record SourceActivity(
        String source, String mapping, Instant lastEventAt, long events, long interactions) {}
