package io.tributary.connectors.growingfile;

import java.time.Instant;

/**
 * How far a file was read.
 *
 * @param offset bytes from its beginning
 * @param fingerprint of {@link Seen} at the offset
 * @param seenAt seconds since 1970 when the file was last there
 */
record Position(long offset, String fingerprint, long seenAt) {

    static Position of(long offset, Seen seen) {
        return new Position(offset, seen.fingerprint(), Instant.now().getEpochSecond());
    }

    Position seenNow() {
        return new Position(offset, fingerprint, Instant.now().getEpochSecond());
    }
}
