package io.tributary.history.jdbc;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of rows that mean nothing outside, in the order of time (UUID version 7, RFC 9562 5.7): rows
 * that are made together stand together in every index, however many there are.
 */
final class RowId {

    private static final int RANDOM_BITS = 12;
    private static final long VERSION = 7L << RANDOM_BITS;
    private static final long VARIANT = 0b10L << 62;

    private RowId() {}

    static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long millis = System.currentTimeMillis() << 16;
        return new UUID(
                millis | VERSION | random.nextInt(1 << RANDOM_BITS),
                VARIANT | random.nextLong() >>> 2);
    }
}
