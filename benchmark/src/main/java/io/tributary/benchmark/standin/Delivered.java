package io.tributary.benchmark.standin;

/**
 * What of a run the stand-in has.
 *
 * @param records interactions, by their external ids
 * @param events different ones among them, by the platform's ids
 * @param lastMicros when the last came for the first time, since 1970; 0 without any
 * @param p50 milliseconds from the sending of the event until the stand-in had its record
 * @param p99 likewise
 */
public record Delivered(long records, long events, long lastMicros, double p50, double p99) {}
