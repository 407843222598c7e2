package io.tributary.hub.api;

import java.time.Instant;

/** Which sources are read from the API of their platform. */
public interface SourceReaders {

    /** Whether a route reads the source, on whichever hub. */
    boolean reads(String source);

    /** Where a reading of a period begins, in the words of whoever reads. */
    String beginning(Instant from);
}
