package io.tributary.benchmark.load;

/**
 * What was sent and how it was answered.
 *
 * @param firstMicros when the first was sent, microseconds since 1970
 * @param accepted answered with 2xx, duplicates among them
 * @param duplicates accepted again
 * @param refused answered with 429 or 503
 * @param failed answered otherwise or not at all
 * @param acceptP50 milliseconds to the answer; at a given rate from when it was due
 * @param acceptP99 likewise
 */
public record LoadResult(
        long firstMicros,
        long accepted,
        long duplicates,
        long refused,
        long failed,
        double acceptP50,
        double acceptP99) {

    /** How many different events were accepted. */
    public long distinct() {
        return accepted - duplicates;
    }
}
