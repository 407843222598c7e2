package io.tributary.connectors.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A period that is being read, and knows where it stands. */
interface Reading {

    Place place();

    /** Of the period. */
    Instant end();

    /** Those of a page's items that are to be accepted. */
    List<byte[]> wanted(List<byte[]> items);

    /**
     * Keeps where to go on, once all before it is accepted.
     *
     * @param next null if all is read
     * @param accepted the items of the page
     */
    void move(@Nullable Place next, List<byte[]> accepted);

    /** Keeps why it does not go on at the moment. */
    void stumble(String problem, int read);
}
