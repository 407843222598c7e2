package io.tributary.connectors.reading;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A period that is being read, and knows where it stands. */
interface Reading {

    Place place();

    /** Of the period. */
    Instant end();

    /**
     * Keeps where to go on, once all before it is accepted.
     *
     * @param next null if all is read
     */
    void move(@Nullable Place next, int accepted);

    /** Keeps why it does not go on at the moment. */
    void stumble(String problem, int read);
}
