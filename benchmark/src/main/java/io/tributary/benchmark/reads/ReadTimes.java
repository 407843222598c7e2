package io.tributary.benchmark.reads;

/**
 * How one question was answered.
 *
 * @param question what, and of whom
 * @param connections that asked at a time
 * @param answers how many
 * @param failed not answered, or with anything but 200
 * @param perSecond answers
 * @param p50 milliseconds
 * @param p99 likewise
 */
public record ReadTimes(
        String question,
        int connections,
        long answers,
        long failed,
        double perSecond,
        double p50,
        double p99) {}
