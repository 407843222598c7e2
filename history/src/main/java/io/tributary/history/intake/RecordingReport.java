package io.tributary.history.intake;

/**
 * What a batch changed.
 *
 * @param archived raw events that were new
 * @param recorded interactions that were new or changed
 */
public record RecordingReport(int archived, int recorded) {}
